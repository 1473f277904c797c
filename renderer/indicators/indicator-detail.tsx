import { UnstyledButton } from '@mantine/core';
import type { RefObject } from 'react';
import type { SplitRow } from '../../shared/contract/indicators.ts';
import type { Count, Reading } from '../../shared/registers/indicator-reading.ts';
import { indicatorOf } from '../../shared/registers/indicators.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, SelectField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { BehindList } from './behind-list.tsx';
import { countsText, findingText, valueText } from './figures.ts';
import styles from './indicators.module.css';
import { partName } from './part-name.ts';
import type { ReportView } from './report-view.ts';
import { screenIndicatorWords } from './screen-indicator-words.ts';

interface IndicatorDetailProps {
  reading: Reading;
  view: ReportView;
  onChange(fields: Partial<ReportView>): void;
  listRef: RefObject<HTMLDivElement | null>;
}

/** One indicator: its formula in words, how it compares, its parts, and the records behind it. */
export function IndicatorDetail({ reading, view, onChange, listRef }: IndicatorDetailProps) {
  const t = useText();
  const format = useFormat();
  const words = screenIndicatorWords(view.id, useLanguage());
  const { kind, splits } = indicatorOf(view.id);
  const by = view.by !== null && splits.includes(view.by) ? view.by : null;
  const { data: parts } = useDesk(
    'indicators.split',
    { id: view.id, period: view.period, by: by ?? splits[0] ?? 'zone' },
    { enabled: by !== null },
  );
  const rows = by === null ? [] : (parts ?? []);
  const part = rows.find(({ key }) => key === view.key);
  const counted: Count = part ?? reading;
  const shares = kind === 'share';
  return (
    <section className={styles.detail} aria-label={words.name}>
      <h2>
        {words.name} <strong>{valueText(view.id, reading, t, format)}</strong>
      </h2>
      <p className={styles.dim}>{shares || kind === 'mean' ? t('indicators.formula', { ...words }) : words.lower}</p>
      <p>{findingText(reading, t, format)}</p>
      <SelectField
        name="by"
        label={t('indicators.by')}
        value={by ?? ''}
        onChange={(wanted) => onChange({ by: wanted === '' ? null : wanted, key: null })}
        options={splits.map((value) => ({ value, label: t(`indicators.split.${value}`) }))}
        empty={t('indicators.whole')}
      />
      {by === null ? null : (
        <ul className={styles.parts} aria-label={t(`indicators.split.${by}`)}>
          {rows.map((row) => (
            <Part key={row.key} row={row} view={{ ...view, by }} onChoose={(key) => onChange({ key })} />
          ))}
        </ul>
      )}
      {shares ? (
        <ChoiceField
          name="which"
          label={t('indicators.which.label')}
          value={view.which}
          onChange={(which) => onChange({ which })}
          choices={(['out', 'in', 'all'] as const).map((value) => ({
            value,
            label: t(`indicators.which.${value}`, {
              count: format.number({ in: counted.n, out: counted.d - counted.n, all: counted.d }[value]),
            }),
          }))}
        />
      ) : null}
      <BehindList
        key={JSON.stringify([view.period, view.id, by, view.key, view.which])}
        view={{ ...view, by, which: shares ? view.which : 'all' }}
        focusRef={listRef}
      />
    </section>
  );
}

interface PartProps {
  row: SplitRow;
  view: ReportView & { by: NonNullable<ReportView['by']> };
  onChoose(key: string | null): void;
}

function Part({ row, view, onChoose }: PartProps) {
  const t = useText();
  const format = useFormat();
  const chosen = row.key === view.key;
  return (
    <li>
      <UnstyledButton className={styles.part} aria-pressed={chosen} onClick={() => onChoose(chosen ? null : row.key)}>
        <span>{partName(view.by, row.key, t)}</span>
        <span>{countsText(view.id, row, t, format)}</span>
        <strong>{indicatorOf(view.id).kind === 'count' ? '' : valueText(view.id, row, t, format)}</strong>
      </UnstyledButton>
    </li>
  );
}
