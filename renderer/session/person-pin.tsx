import { Button, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { Person } from '../../shared/contract/desk.ts';
import { useText } from '../i18n/index.ts';
import styles from './person-pin.module.css';
import { personBeside, personByInitials } from './pick-person.ts';
import { usePin } from './use-pin.ts';

export interface PersonPinProps {
  people: readonly Person[];
  /** Whose line is chosen at first. */
  first: string | null;
  /** @throws DeskError when the PIN is refused */
  enter(person: Person, pin: string): Promise<unknown>;
  action: string;
}

const forgetLettersMs = 1000;

/** Choose yourself and enter your PIN, without leaving the one field: arrows or initials choose, digits are the PIN. */
export function PersonPin({ people, first, enter, action }: PersonPinProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const letters = useRef({ typed: '', at: 0 });
  const [chosenId, setChosenId] = useState(first ?? people[0]?.id ?? null);
  const chosen = people.find((person) => person.id === chosenId) ?? people[0];
  const pin = usePin(chosen?.id ?? null, (typed) => (chosen ? enter(chosen, typed) : Promise.resolve()));

  const choose = (person: Person | undefined) => {
    if (!person) return;
    if (person.id !== chosen?.id) pin.startOver();
    setChosenId(person.id);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^\d$/.test(event.key)) {
      letters.current.typed = '';
      return field.current?.focus();
    }
    const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 }[event.key];
    if (step !== undefined) choose(personBeside(people, chosen?.id ?? null, step));
    else if (/^[a-z]$/i.test(event.key)) {
      const fresh = event.timeStamp - letters.current.at > forgetLettersMs;
      letters.current = { typed: (fresh ? '' : letters.current.typed) + event.key, at: event.timeStamp };
      choose(personByInitials(people, letters.current.typed));
    } else return;
    event.preventDefault();
  };
  useEffect(() => field.current?.focus(), []);
  useEffect(
    () => document.getElementById(`${id}-${chosen?.id}`)?.scrollIntoView({ block: 'nearest' }),
    [id, chosen?.id],
  );

  return (
    <form
      className={styles.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void pin.enter().then(() => field.current?.focus());
      }}
    >
      <div className={styles.people} role="listbox" aria-label={t('session.people')} tabIndex={0}>
        {people.map((person) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the form hears the keys; the focus stays in the PIN field
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={person.id}
            id={`${id}-${person.id}`}
            role="option"
            aria-selected={person.id === chosen?.id}
            className={styles.person}
            onClick={() => choose(person)}
          >
            <span>{person.name}</span>
            <span className={styles.role}>{t(`domain.role.${person.role}`)}</span>
          </div>
        ))}
      </div>
      <TextInput
        ref={field}
        label={t('session.pinOf', { name: chosen?.name ?? '' })}
        description={t('session.howToChoose')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        type="password"
        inputMode="numeric"
        autoComplete="off"
        size="md"
        maxLength={8}
        value={pin.pin}
        onChange={(event) => pin.type(event.currentTarget.value.replace(/\D/g, ''))}
        error={pin.message}
        errorProps={{ role: 'alert' }}
      />
      <Button type="submit" size="md" fullWidth loading={pin.busy} disabled={pin.blocked}>
        {action}
      </Button>
    </form>
  );
}
