import { useLanguage, useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import { PickField } from './pick-field.tsx';
import { type TypeChoice, typeChoices } from './type-choices.ts';
import type { FormState } from './use-intake.ts';

/** What it is about: a letter or two, a word, or the arrows. */
export function TypeField({ intake }: { intake: FormState }) {
  const t = useText();
  const language = useLanguage();
  const { values, patch, faults } = intake;
  const { subCategory } = values;
  const chosen = subCategory ? t(`domain.type.${subCategory}`) : '';
  const retype = (text: string) => {
    const typeText = chosen && text.startsWith(chosen) ? text.slice(chosen.length) : text;
    patch({ subCategory: null, typeText, chargeable: false });
  };
  return (
    <PickField<TypeChoice>
      name="subCategory"
      label={t('intake.what')}
      placeholder={t('intake.whatPlaceholder')}
      fault={faults.of('subCategory')}
      required
      eager
      value={subCategory ? chosen : values.typeText}
      onChange={retype}
      choices={subCategory ? [] : typeChoices(values.typeText)}
      ready
      chosen={subCategory !== null}
      keyOf={(choice) => choice.code}
      show={(choice) => (
        <>
          <kbd className={styles.typeKey}>{choice.keys}</kbd>
          <span>{t(`domain.type.${choice.code}`)}</span>
          {language === 'en' && <span className={styles.quiet}>{choice.zh}</span>}
        </>
      )}
      onPick={(choice) => patch({ subCategory: choice.code, typeText: '', chargeable: choice.chargeable === true })}
    />
  );
}
