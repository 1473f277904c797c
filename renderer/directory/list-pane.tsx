import { Button, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useText } from '../i18n/index.ts';
import { isComposing } from '../shell/key-names.ts';
import styles from './list-pane.module.css';

export interface ListPaneProps {
  label: string;
  filter: string;
  onFilter(text: string): void;
  placeholder: string;
  /** Headings of the columns; their widths in CSS. */
  columns: readonly string[];
  widths: string;
  count: number;
  /** The cells of a row; null while it is still being fetched. */
  rowAt(index: number): { id: string; cells: readonly ReactNode[]; dim?: boolean } | null;
  chosen: string | null;
  onChoose(index: number): void;
  onAdd?: (() => void) | undefined;
  /** Says what would stand here, and how the first comes to be. */
  empty: string;
  /** The rows in sight, for lists that are fetched page by page. */
  onSight?(first: number, last: number): void;
}

const rowHeight = 38;

/** A list that stays fast at any length: filter by typing, arrows choose, the total below. */
export function ListPane(props: ListPaneProps) {
  const { count, rowAt, chosen, onChoose, onSight, widths } = props;
  const t = useText();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => onSight?.(first, last), [onSight, first, last]);
  const chosenAt = rows.find((row) => rowAt(row.index)?.id === chosen)?.index;

  const step = (by: number) => {
    const next = Math.min(count - 1, Math.max(0, (chosenAt ?? (by > 0 ? -1 : count)) + by));
    if (!rowAt(next)) return;
    onChoose(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }[event.key];
    if (by === undefined || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    step(by);
  };
  return (
    <section className={styles.pane} aria-label={props.label} onKeyDown={onKeyDown}>
      <div className={styles.tools}>
        <TextInput
          aria-label={t('words.filter')}
          data-autofocus
          autoFocus
          placeholder={props.placeholder}
          value={props.filter}
          onChange={(event) => props.onFilter(event.currentTarget.value)}
          className={styles.filter}
          type="search"
          spellCheck={false}
        />
        {props.onAdd ? (
          <Button variant="default" onClick={props.onAdd}>
            {t('words.add')}
          </Button>
        ) : null}
      </div>
      <div className={styles.head} style={{ gridTemplateColumns: widths }} aria-hidden="true">
        {props.columns.map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      {count === 0 ? <p className={styles.empty}>{props.empty}</p> : null}
      <div
        ref={scroller}
        className={styles.rows}
        role="listbox"
        aria-label={props.label}
        tabIndex={0}
        hidden={count === 0}
        aria-activedescendant={chosenAt === undefined ? undefined : `${id}-${chosenAt}`}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {rows.map(({ index, start }) => {
            const row = rowAt(index);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the active row
              <div
                key={row?.id ?? index}
                id={`${id}-${index}`}
                role="option"
                aria-selected={row !== null && row.id === chosen}
                aria-setsize={count}
                aria-posinset={index + 1}
                className={styles.row}
                data-dim={row?.dim || undefined}
                style={{ gridTemplateColumns: widths, height: rowHeight, transform: `translateY(${start}px)` }}
                onClick={() => row && onChoose(index)}
              >
                {row?.cells.map((cell, i) => (
                  <span key={props.columns[i]}>{cell}</span>
                ))}
              </div>
            );
          })}
        </div>
      </div>
      <footer className={styles.total}>{t('words.total', { count })}</footer>
    </section>
  );
}
