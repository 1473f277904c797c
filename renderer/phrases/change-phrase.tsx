import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Phrase, PhrasePlace } from '../../shared/registers/phrases.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { CheckField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from '../settings/settings.module.css';
import { phraseText } from './phrase-words.ts';
import own from './phrases.module.css';

interface ChangePhraseProps {
  place: PhrasePlace;
  /** Null: a new one. */
  phrase: Phrase | null;
  onDone(): void;
}

/** A phrase's words, the letters it is found by, and whether it is offered. */
export function ChangePhrase({ place, phrase, onDone }: ChangePhraseProps) {
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction('phrases.save');
  const [key] = useState(() => phrase?.key ?? crypto.randomUUID());
  const before = phrase ? phraseText(phrase, t) : '';
  const [text, setText] = useState(before);
  const [letters, setLetters] = useState<string | null>(null);
  const [active, setActive] = useState(phrase?.active ?? true);
  /** Of other words the desk finds the letters itself. */
  const initials = letters ?? (text.trim() === before ? (phrase?.initials ?? '') : '');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // A shipped phrase whose words nobody changes goes on speaking the language of the screen.
    const words = phrase?.text === '' && text.trim() === before ? '' : text;
    try {
      await action.run({ key, place, text: words, initials, active });
      tellDone(t('words.saved'));
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={own.change} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        name="text"
        label={t('phrases.text')}
        required
        autoFocus
        maxLength={500}
        value={text}
        onChange={(next) => {
          setText(next);
          faults.clear('text');
        }}
        fault={faults.of('text')}
      />
      <TextField
        name="initials"
        label={t('phrases.initials')}
        placeholder={t('phrases.initialsHint')}
        maxLength={20}
        value={initials}
        onChange={setLetters}
        fault={faults.of('initials')}
      />
      <CheckField name="active" label={t('phrases.active')} value={active} onChange={setActive} />
      {action.error && !faults.any ? (
        <p role="alert" className={styles.refused}>
          {errorText(action.error, t)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={action.pending}>
          {t('words.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
