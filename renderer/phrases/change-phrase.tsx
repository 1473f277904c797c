import { useState } from 'react';
import type { Phrase, PhrasePlace } from '../../shared/registers/phrases.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { CheckField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { ChangeForm } from '../settings/change-form.tsx';
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
  // A shipped phrase whose words nobody changes goes on speaking the language of the screen.
  const words = phrase?.text === '' && text.trim() === before ? '' : text;
  const save = () => action.run({ key, place, text: words, initials, active });
  return (
    <ChangeForm className={own.change} faults={faults} action={action} save={save} onDone={onDone}>
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
    </ChangeForm>
  );
}
