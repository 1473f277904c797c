import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { type FieldProps, useFieldProps } from '../form/field.ts';
import { MarkedChoice } from '../look/marked-choice.tsx';
import { isComposing } from '../shell/key-names.ts';
import { moveOn } from './move-on.ts';
import styles from './pick-field.module.css';

export interface PickFieldProps<C> extends FieldProps {
  value: string;
  onChange(text: string): void;
  choices: readonly C[];
  keyOf(choice: C): string;
  show(choice: C): ReactNode;
  onPick(choice: C): void;
  /** The field is done with once this is chosen, and the focus goes on; always, unless said otherwise. */
  settles?(choice: C): boolean;
  /** The choices belong to the text as it stands, not to what was typed before. */
  ready: boolean;
  /** Something is chosen: the list stays shut until somebody types. */
  chosen: boolean;
  /** The list opens before anything is typed. */
  eager?: boolean;
  placeholder?: string;
  large?: boolean;
}

/**
 * One line of text over a list of what it may mean. Enter and Tab take the marked choice and move on; Enter pressed before
 * the list has caught up takes the first as soon as it has.
 */
export function PickField<C>(props: PickFieldProps<C>) {
  const { value, onChange, choices, keyOf, show, onPick, ready, chosen, eager = false, placeholder, large } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [picks, setPicks] = useState(0);
  const wanted = useRef<string | null>(null);
  const offered = open && !chosen && (eager || value.trim() !== '');
  const shown = offered && choices.length > 0;

  const pick = (choice: C) => {
    setOpen(false);
    wanted.current = null;
    onPick(choice);
    if (props.settles?.(choice) ?? true) setPicks((count) => count + 1);
  };
  // Shown together with what the choice has filled, which is then passed over.
  useEffect(() => {
    if (picks > 0 && input.current) moveOn(input.current);
  }, [picks]);
  const catchUp = useEffectEvent(() => {
    const first = choices[0];
    if (wanted.current === null || wanted.current !== value) return;
    if (first) return pick(first);
    // Nothing is meant by it: the key goes on, as it would have with the list at hand.
    wanted.current = null;
    if (input.current) moveOn(input.current);
  });
  useEffect(() => {
    if (ready) catchUp();
  }, [ready]);

  const take = (event: KeyboardEvent) => {
    if (!offered || (value.trim() === '' && event.key === 'Tab')) return;
    if (!ready) {
      wanted.current = value;
      event.preventDefault();
      return;
    }
    const choice = choices[Math.min(at, choices.length - 1)];
    if (!choice) return;
    event.preventDefault();
    pick(choice);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) return take(event);
    if (event.key === 'Escape' && shown) {
      event.preventDefault();
      setOpen(false);
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (!shown) return setOpen(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    setAt((at + step + choices.length) % choices.length);
  };

  return (
    <div className={styles.field}>
      <TextInput
        {...useFieldProps(props)}
        ref={input}
        size={large ? 'lg' : undefined}
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setOpen(true);
          setAt(0);
          wanted.current = null;
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-${at}` : undefined}
      />
      <div className={styles.list} id={`${id}-list`} role="listbox" aria-label={props.placeholder} hidden={!shown}>
        {shown &&
          choices.map((choice, i) => (
            <MarkedChoice
              className={styles.choice}
              key={keyOf(choice)}
              id={`${id}-${i}`}
              marked={i === at}
              onPick={() => pick(choice)}
              onPoint={() => setAt(i)}
            >
              {show(choice)}
            </MarkedChoice>
          ))}
      </div>
    </div>
  );
}
