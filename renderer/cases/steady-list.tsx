import { elementScroll, observeElementOffset, useVirtualizer } from '@tanstack/react-virtual';
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
import { type Anchor, paceOf, scrollShift, tallest } from './steady-scroll.ts';

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
  const height = Math.min(total * lineHeight, tallest);
  /** The scroll listener outlives the render that made it. */
  const whole = useRef({ all: 0, height: 0 });
  whole.current = { all: total * lineHeight, height };
  /** How far the list goes for each pixel that is scrolled. */
  const pace = () => paceOf(whole.current.all, whole.current.height, box.current?.clientHeight ?? 0);
  const seenAt = () => (box.current?.scrollTop ?? 0) * pace();
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 6,
    observeElementOffset: (v, told) => observeElementOffset(v, (offset, moving) => told(offset * pace(), moving)),
    scrollToFn: (offset, options, v) => elementScroll(offset / pace(), options, v),
    onChange: (v) => {
      const first = v.range?.startIndex ?? 0;
      onFirst(first);
      const line = lines.get(first);
      anchor.current = line ? { id: line.id, index: first } : null;
      if (first === 0) setAbove(0);
    },
  });
  useImperativeHandle(handle, () => ({
    reveal(index) {
      const { current } = box;
      if (!current) return;
      const [top, seen] = [index * lineHeight, seenAt()];
      if (top < seen) current.scrollTop = top / pace();
      else if (top + lineHeight > seen + current.clientHeight) {
        current.scrollTop = (top + lineHeight - current.clientHeight) / pace();
      }
    },
  }));

  useLayoutEffect(() => {
    const known = new Map([...lines].map(([index, line]) => [index, line.id]));
    const scrolled = (box.current?.scrollTop ?? 0) > 0;
    const shift = busy.current || scrolled ? scrollShift(anchor.current, known, lineHeight) : 0;
    if (shift !== 0 && box.current) {
      const before = box.current.scrollTop;
      box.current.scrollTop += shift / paceOf(total * lineHeight, height, box.current.clientHeight);
      // Where everything fits there is nothing to scroll by: what is new is in sight.
      if (shift > 0 && box.current.scrollTop > before) setAbove((n) => n + shift / lineHeight);
    }
    const seen = (box.current?.scrollTop ?? 0) * paceOf(total * lineHeight, height, box.current?.clientHeight ?? 0);
    const first = Math.floor(seen / lineHeight);
    const line = lines.get(first);
    anchor.current = line ? { id: line.id, index: first } : null;
  }, [lines, lineHeight, total, height]);

  const moved = seenAt() - (box.current?.scrollTop ?? 0);
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
        <div role="presentation" style={{ height, position: 'relative' }}>
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
                style={{ height: lineHeight, transform: `translateY(${item.start - moved}px)` }}
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
