import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Count, Reading } from '../../shared/registers/indicator-reading.ts';
import { type IndicatorId, indicatorGroups, indicatorOf } from '../../shared/registers/indicators.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { countsText, targetText, tenthsText, valueText, verdictText, verdictTone } from './figures.ts';
import styles from './indicators.module.css';
import { screenIndicatorWords } from './screen-indicator-words.ts';
import { TrendBars } from './trend-bars.tsx';

const columns = ['name', 'counts', 'value', 'target', 'verdict', 'change', 'trend'] as const;

interface IndicatorTableProps {
  readings: readonly Reading[];
  /** Fetched after the numbers. */
  trends: Record<IndicatorId, Count[]> | undefined;
  chosen: IndicatorId;
  onChoose(id: IndicatorId): void;
  /** -1: the period before; 1: the one after. */
  onMove(steps: number): void;
  onEnter(): void;
}

/** Every indicator in a line: what was reached, of how many, against what, and how it went in twelve periods. */
export function IndicatorTable({ readings, trends, chosen, onChoose, onMove, onEnter }: IndicatorTableProps) {
  const t = useText();
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.focus(), []);
  const ids = indicatorGroups
    .flatMap((group) => readings.filter(({ id }) => indicatorOf(id).group === group))
    .map(({ id }) => id);
  const onKeyDown = (event: KeyboardEvent) => {
    const turn = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -ids.length, End: ids.length }[event.key];
    if (turn === undefined && step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (turn !== undefined) return onMove(turn);
    if (step === undefined) return onEnter();
    const next = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(chosen) + step))];
    if (next) onChoose(next);
  };
  return (
    <table
      ref={table}
      className={styles.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that the arrow keys walk through
      role="grid"
      tabIndex={0}
      aria-label={t('indicators.title')}
      aria-activedescendant={`indicator-${chosen}`}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`indicators.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {indicatorGroups.map((group) => (
        <tbody key={group}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={columns.length}>
              {t(`indicators.group.${group}`)}
            </th>
          </tr>
          {readings
            .filter(({ id }) => indicatorOf(id).group === group)
            .map((reading) => (
              <Line
                key={reading.id}
                reading={reading}
                trend={trends?.[reading.id].with(-1, reading)}
                chosen={reading.id === chosen}
                onChoose={() => onChoose(reading.id)}
              />
            ))}
        </tbody>
      ))}
    </table>
  );
}

interface LineProps {
  reading: Reading;
  trend: readonly Count[] | undefined;
  chosen: boolean;
  onChoose(): void;
}

function Line({ reading, trend, chosen, onChoose }: LineProps) {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  const { id, verdict, change } = reading;
  const sign = change !== null && change > 0 ? '+' : change !== null && change < 0 ? '−' : '';
  return (
    <tr ref={row} id={`indicator-${id}`} aria-selected={chosen} className={styles.line} onClick={onChoose}>
      <th scope="row">{screenIndicatorWords(id, language).name}</th>
      <td>{countsText(id, reading, t, format)}</td>
      <td>
        <strong>{valueText(id, reading, t, format)}</strong>
      </td>
      <td>{targetText(reading, t)}</td>
      <td className={styles.word}>
        {verdict === 'none' ? '' : <Meaning tone={verdictTone(reading)}>{verdictText(reading, t, format)}</Meaning>}
      </td>
      <td>{change === null ? '' : t('indicators.points', { points: `${sign}${tenthsText(Math.abs(change))}` })}</td>
      <td>{trend ? <TrendBars id={id} counts={trend} /> : null}</td>
    </tr>
  );
}
