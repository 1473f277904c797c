import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { isComposing } from '../shell/key-names.ts';
import { useScreen } from '../shell/screen.ts';
import styles from './filtered-list.module.css';
import { SteadyList, type SteadyListHandle } from './steady-list.tsx';
import type { Pages } from './use-pages.ts';

export interface FilteredListProps<L extends { id: string }> {
  label: string;
  placeholder: string;
  filter: string;
  onFilter(text: string): void;
  /** Stands beside the filter: a choice of states. */
  besides?: ReactNode;
  /** Stands under it: what the list is narrowed by. */
  under?: ReactNode;
  /** Backspace where nothing is typed. */
  onBackspace?(): void;
  pages: Pages<L>;
  lineHeight: number;
  chosenId: string | undefined;
  onChoose(line: L): void;
  /** Enter: on to the record. */
  onEnter(): void;
  onFirst(index: number): void;
  show(line: L): ReactNode;
  fresh(count: number): string;
  empty: string;
  /** Lines marked to be dealt with together; Space marks the chosen one once the arrows have moved. */
  marked?: ReadonlySet<string>;
  onMark?(line: L): void;
  /** Stands under the list. */
  beneath?: ReactNode;
  autoFocus: boolean;
}

/** A register's list: typing filters, the arrows move, Enter goes to the record beside it. */
export function FilteredList<L extends { id: string }>(props: FilteredListProps<L>) {
  const { pages, chosenId, onChoose, filter } = props;
  const t = useText();
  const id = useId();
  const list = useRef<SteadyListHandle>(null);
  const input = useRef<HTMLInputElement>(null);
  const turn = useScreen((s) => s.turn);
  const focusOnOpen = useEffectEvent(() => props.autoFocus && input.current?.focus());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each opening of the screen is a turn
  useEffect(() => void focusOnOpen(), [turn]);
  const chosen = indexOf(pages.lines, chosenId);
  const go = (index: number) => {
    const line = pages.lines.get(index);
    if (!line) return;
    list.current?.reveal(index);
    onChoose(line);
  };
  const moving = useRef(false);
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') return props.onEnter();
    if (event.key === 'Backspace' && filter === '' && !event.repeat) return props.onBackspace?.();
    const line = chosen === null ? undefined : pages.lines.get(chosen);
    if (event.key === ' ' && props.onMark && line && (moving.current || filter === '')) {
      event.preventDefault();
      return props.onMark(line);
    }
    const step = steps[event.key];
    moving.current = step !== undefined;
    if (step === undefined) return;
    event.preventDefault();
    const from = chosen ?? (step > 0 ? -1 : 0);
    go(Math.max(0, Math.min(pages.total - 1, from + step)));
  };
  return (
    <section className={styles.list} aria-label={props.label}>
      <div className={styles.head}>
        <input
          ref={input}
          className={styles.filter}
          type="search"
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
          aria-label={props.placeholder}
          placeholder={props.placeholder}
          value={filter}
          maxLength={100}
          spellCheck={false}
          onChange={(event) => props.onFilter(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {props.besides}
      </div>
      {props.under}
      {pages.total === 0 && !pages.waiting ? (
        <p className={styles.empty}>{filter ? t('words.nothingFound') : props.empty}</p>
      ) : (
        <SteadyList
          id={id}
          label={props.label}
          total={pages.total}
          lines={pages.lines}
          lineHeight={props.lineHeight}
          chosen={chosen}
          onChoose={(line, _, event) => (props.onMark && event.ctrlKey ? props.onMark(line) : onChoose(line))}
          marked={props.marked}
          onFirst={props.onFirst}
          show={props.show}
          fresh={props.fresh}
          handle={list}
        />
      )}
      {props.beneath}
      <p className={styles.total} role="status">
        {t(pages.capped ? 'lists.countCapped' : 'words.total', { count: pages.total })}
      </p>
    </section>
  );
}

function indexOf(lines: ReadonlyMap<number, { id: string }>, id: string | undefined): number | null {
  if (id === undefined) return null;
  for (const [index, line] of lines) if (line.id === id) return index;
  return null;
}
