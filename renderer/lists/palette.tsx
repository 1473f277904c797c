import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isComposing } from '../shell/key-names.ts';
import { useKeys } from '../shell/keys.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import styles from './palette.module.css';

export interface PaletteLine {
  key: string;
  /** Lines of one group stand together under its name. */
  group: string;
  text: string;
  on?: boolean;
}

interface PaletteProps<L extends PaletteLine> {
  label: string;
  placeholder: string;
  /** @returns the lines for what was typed, best first */
  linesFor(typed: string): readonly L[];
  onPick(line: L, typed: string): void;
  /** Backspace where nothing is typed. */
  onBackspace?(): void;
  onClose(): void;
  /** Stands below, about the marked line. */
  below?(line: L | undefined): ReactNode;
  nothing: string;
  hint: string;
  maxLength?: number;
}

/** A small list to choose from with the keyboard: letters narrow it, arrows move, Enter chooses, Esc closes. */
export function Palette<L extends PaletteLine>(props: PaletteProps<L>) {
  const { label, placeholder, linesFor, onPick, onBackspace, onClose, below, nothing, hint } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const lines = linesFor(typed);
  const marked = Math.min(at, lines.length - 1);
  useKeys({ Esc: onClose });
  useFocusBack();
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' });
  });

  const pick = (line: L | undefined) => {
    if (!line) return;
    onPick(line, typed);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(lines.length - 1, marked + step)));
    else if (event.key === 'Enter' && !event.ctrlKey) pick(lines[marked]);
    else if (event.key === 'Backspace' && typed === '' && onBackspace && !event.repeat) onBackspace();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={box}
      className={styles.palette}
      role="dialog"
      aria-label={label}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) onClose();
      }}
    >
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={marked >= 0 ? `${id}-${marked}` : undefined}
        aria-label={placeholder}
        placeholder={placeholder}
        value={typed}
        maxLength={props.maxLength ?? 30}
        spellCheck={false}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} className={styles.lines} role="listbox" aria-label={label} tabIndex={-1}>
        {lines.map((line, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the arrow keys and Enter
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked line
          <div
            key={line.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === marked}
            aria-checked={line.on}
            className={styles.line}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(line)}
          >
            <span className={styles.group} aria-hidden="true">
              {line.group !== lines[i - 1]?.group ? line.group : ''}
            </span>
            <span className={styles.tick} aria-hidden="true">
              {line.on ? '✓' : ''}
            </span>
            {line.text}
          </div>
        ))}
      </div>
      {lines.length === 0 && <p className={styles.hint}>{nothing}</p>}
      {below?.(lines[marked])}
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
