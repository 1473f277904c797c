import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { Matched } from '../search/matched.tsx';
import styles from './intake.module.css';
import { PickField } from './pick-field.tsx';
import type { FormState } from './use-intake.ts';
import { chooseWho, retypeWho, saysWhere, type WhoChoice, whoChoices, whoKey } from './who.ts';

/** Room, phone or name first, whichever is said: one field, and the directory fills the rest. */
export function WhoField({ intake, autoFocus = true }: { intake: FormState; autoFocus?: boolean }) {
  const t = useText();
  const { values, patch, faults } = intake;
  const text = values.who.trim();
  const chosen = values.unitId !== null || values.publicArea;
  const found = useDesk('units.find', { text: text.slice(0, 60) }, { enabled: text !== '' && !chosen });
  return (
    <PickField<WhoChoice>
      name="unitId"
      label={t('intake.who')}
      placeholder={t('intake.whoHint')}
      fault={faults.of('unitId')}
      autoFocus={autoFocus}
      required
      value={values.who}
      onChange={(typed) => patch(retypeWho(values, typed))}
      choices={chosen ? [] : whoChoices(found.data ?? [], text)}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={chosen}
      keyOf={whoKey}
      show={(choice) => <WhoLine choice={choice} typed={text} />}
      onPick={(choice) => patch(chooseWho(values, choice))}
      settles={saysWhere}
    />
  );
}

const uses = { phone: 'intake.useAsPhone', name: 'intake.useAsName', place: 'intake.useAsPlace' } as const;

function WhoLine({ choice, typed }: { choice: WhoChoice; typed: string }) {
  const t = useText();
  if (choice.kind !== 'unit') {
    return (
      <>
        <strong>{choice.text}</strong>
        <span className={styles.quiet}>{t(uses[choice.kind])}</span>
      </>
    );
  }
  const { unit, contact } = choice;
  return (
    <>
      <strong className={styles.room}>
        <Matched text={unit.code} query={typed} />
      </strong>
      <span>{contact ? <Matched text={contact.name} query={typed} /> : t('intake.roomOnly')}</span>
      <span className={styles.quiet}>
        <Matched text={contact?.companyName || unit.companyName} query={typed} />
      </span>
      {contact && <span className={styles.quiet}>{contact.phone}</span>}
    </>
  );
}
