import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import type { BehindLine } from '../../shared/contract/indicators.ts';
import { usePages } from '../cases/use-pages.ts';
import { errorText } from '../desk/error-text.ts';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { openScreen, type Screen } from '../shell/screen.ts';
import styles from './indicators.module.css';
import type { ReportView } from './report-view.ts';

const lineHeight = 50;

/** The records behind a number, newest first; each opens. */
export function BehindList({ view, focusRef }: { view: ReportView; focusRef: RefObject<HTMLDivElement | null> }) {
  const t = useText();
  const { period, id, by, key, which } = view;
  const [first, setFirst] = useState(0);
  const [chosen, setChosen] = useState(0);
  const part = by !== null && key !== null ? { by, key } : null;
  const pages = usePages('indicators.behind', { id, period, part, which }, first);
  const box = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: pages.total,
    getScrollElement: () => box.current,
    estimateSize: () => lineHeight,
    overscan: 6,
    onChange: (v) => setFirst(v.range?.startIndex ?? 0),
  });
  const at = Math.min(chosen, pages.total - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const line = pages.lines.get(at);
    if (event.key === 'Enter' && line) {
      event.preventDefault();
      return openScreen(recordOf(line));
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -pages.total, End: pages.total }[
      event.key
    ];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(pages.total - 1, at + step));
    setChosen(next);
    virtual.scrollToIndex(next);
  };
  if (pages.error) return <p className={styles.dim}>{errorText(pages.error, t)}</p>;
  if (pages.total === 0) return pages.waiting ? null : <p className={styles.dim}>{t('indicators.empty')}</p>;
  return (
    <div
      ref={(node) => {
        box.current = node;
        focusRef.current = node;
      }}
      className={styles.behind}
      role="listbox"
      tabIndex={0}
      aria-label={t('indicators.behind')}
      aria-activedescendant={`behind-${at}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = pages.lines.get(item.index);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the arrow keys and Enter
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the chosen line
            <div
              key={item.key}
              id={`behind-${item.index}`}
              role="option"
              aria-selected={item.index === at}
              aria-setsize={pages.total}
              aria-posinset={item.index + 1}
              className={styles.record}
              style={{ height: lineHeight, transform: `translateY(${item.start}px)` }}
              onClick={() => line && openScreen(recordOf(line))}
            >
              {line ? <Record line={line} /> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function recordOf({ register, record }: BehindLine): Screen {
  if (register === 'orders') return { at: 'orders', orderId: record };
  if (register === 'incidents') return { at: 'incidents', incidentId: record };
  if (register === 'visits') return { at: 'visitors', visitId: record };
  if (register === 'patrols') return { at: 'patrols', patrolId: record };
  if (register === 'surveys') return { at: 'surveys', surveyId: record };
  if (register === 'vacantRounds') return { at: 'patrols', view: 'vacant' };
  if (register === 'foundItems') return { at: 'foundItems', itemId: record };
  return register === 'calls' ? { at: 'calls', callId: record } : { at: 'cases', caseId: record };
}

function Record({ line }: { line: BehindLine }) {
  const t = useText();
  const format = useFormat();
  const { type, emergency, party } = line;
  const matter = type === null ? '' : t(`domain.${emergency ? 'emergency' : 'type'}.${type}` as TextKey);
  return (
    <>
      <span>
        <strong>{line.place || t('cases.noPlace')}</strong> {matter}
        {party === null ? '' : ` · ${t(`domain.party.${party}` as TextKey)}`}
        <small>{line.what}</small>
      </span>
      <span>
        {line.no}
        <small>{format.exact(line.at).slice(0, 16)}</small>
      </span>
    </>
  );
}
