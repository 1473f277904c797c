import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './steady-list.module.css';
import { type Anchor, scrollShift } from './steady-scroll.ts';

export interface SteadyListHandle {
  /** Brings a line into view. */
  reveal(index: number): void;
}

export interface SteadyListProps<L extends { id: string }> {
  id: string;
  label: string;
  total: number;
  lines: ReadonlyMap<number, L>;
  lineHeight: number;
  /** The chosen line. */
  chosen: number | null;
  onChoose(line: L, index: number, event: MouseEvent): void;
  marked?: ReadonlySet<string> | undefined;
  onFirst(index: number): void;
  show(line: L): ReactNode;
  /** @returns the words for lines that came above what is being read */
  fresh(count: number): string;
  handle?: RefObject<SteadyListHandle | null>;
}

/** A list of any length whose lines stay under the eye: what comes above pushes nothing while somebody points at it. */
export function SteadyList<L extends { id: string }>(props: SteadyListProps<L>) {
  const { id, label, total, lines, lineHeight, chosen, onChoose, onFirst, show, fresh, handle, marked } = props;
  const box = useRef<HTMLDivElement>(null);
  const busy = useRef(false);
  const anchor = useRef<Anchor | null>(null);
  const [above, setAbove] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 6,
    onChange: (v) => {
      const first = v.range?.startIndex ?? 0;
      onFirst(first);
      const line = lines.get(first);
      anchor.current = line ? { id: line.id, index: first } : null;
      if (first === 0) setAbove(0);
    },
  });
  useImperativeHandle(handle, () => ({ reveal: (index) => virtual.scrollToIndex(index, { align: 'auto' }) }), [
    virtual,
  ]);

  useLayoutEffect(() => {
    const known = new Map([...lines].map(([index, line]) => [index, line.id]));
    const scrolled = (box.current?.scrollTop ?? 0) > 0;
    const shift = busy.current || scrolled ? scrollShift(anchor.current, known, lineHeight) : 0;
    if (shift !== 0 && box.current) {
      box.current.scrollTop += shift;
      if (shift > 0) setAbove((n) => n + shift / lineHeight);
    }
    const first = Math.floor((box.current?.scrollTop ?? 0) / lineHeight);
    const line = lines.get(first);
    anchor.current = line ? { id: line.id, index: first } : null;
  }, [lines, lineHeight]);

  return (
    <div className={styles.wrap}>
      {above > 0 && (
        <button type="button" className={styles.fresh} onClick={() => virtual.scrollToIndex(0)}>
          ↑ {fresh(above)}
        </button>
      )}
      <div
        ref={box}
        id={id}
        className={styles.box}
        role="listbox"
        aria-label={label}
        tabIndex={-1}
        onMouseEnter={() => {
          busy.current = true;
        }}
        onMouseLeave={() => {
          busy.current = false;
        }}
      >
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines.get(item.index);
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the filter above the list has the arrow keys
              // biome-ignore lint/a11y/useFocusableInteractive: the filter keeps the focus and names the chosen line
              <div
                key={line?.id ?? item.key}
                id={`${id}-${item.index}`}
                role="option"
                aria-selected={item.index === chosen}
                aria-checked={marked && line ? marked.has(line.id) : undefined}
                aria-setsize={total}
                aria-posinset={item.index + 1}
                className={styles.line}
                style={{ height: lineHeight, transform: `translateY(${item.start}px)` }}
                onClick={(event) => line && onChoose(line, item.index, event)}
              >
                {line ? show(line) : null}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
