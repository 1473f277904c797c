import { Button } from '@mantine/core';
import { useState } from 'react';
import { isDate } from '../../shared/time/calendar.ts';
import { type Period, periodAfter, periodUnits } from '../../shared/time/period.ts';
import { now } from '../desk/steady-now.ts';
import { ChoiceField, TextField } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import styles from './indicators.module.css';
import { periodText } from './period-text.ts';
import { hasNext, inUnit } from './report-view.ts';

const units = [...periodUnits, 'days'] as const;

interface PeriodChoiceProps {
  period: Period;
  onChange(period: Period): void;
}

/** Day, week, month, year or from–to, and which one. */
export function PeriodChoice({ period, onChange }: PeriodChoiceProps) {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  return (
    <div className={styles.period}>
      <ChoiceField
        name="unit"
        label={t('indicators.unit.label')}
        value={period.unit}
        onChange={(unit) => onChange(inUnit(unit, period, now(), timeZone))}
        choices={units.map((value) => ({ value, label: t(`indicators.unit.${value}`) }))}
      />
      <Button variant="default" aria-label={t('indicators.before')} onClick={() => onChange(periodAfter(period, -1))}>
        ‹
      </Button>
      {period.unit === 'days' ? (
        <FromTo key={periodText(period)} period={period} onChange={onChange} />
      ) : (
        <output className={styles.which}>{periodText(period)}</output>
      )}
      <Button
        variant="default"
        aria-label={t('indicators.after')}
        disabled={!hasNext(period, now(), timeZone)}
        onClick={() => onChange(periodAfter(period, 1))}
      >
        ›
      </Button>
    </div>
  );
}

function FromTo({ period, onChange }: { period: Extract<Period, { unit: 'days' }>; onChange(period: Period): void }) {
  const t = useText();
  const [typed, setTyped] = useState({ from: period.from, to: period.to });
  const dates = isDate(typed.from) && isDate(typed.to);
  const take = () => {
    const changed = typed.from !== period.from || typed.to !== period.to;
    if (changed && dates && typed.from <= typed.to) onChange({ unit: 'days', ...typed });
  };
  return (['from', 'to'] as const).map((end) => (
    <TextField
      key={end}
      name={end}
      label={t(`indicators.${end}`)}
      value={typed[end]}
      onChange={(text) => setTyped((last) => ({ ...last, [end]: text.trim() }))}
      onBlur={take}
      maxLength={10}
      fault={!isDate(typed[end]) ? 'format' : dates && typed.from > typed.to ? 'range' : undefined}
      input={{ w: 130, onKeyDown: (event) => event.key === 'Enter' && take() }}
    />
  ));
}
