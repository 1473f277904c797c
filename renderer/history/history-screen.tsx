import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { HistoryPage as Page } from '../../shared/contract/history.ts';
import { type HistoryKind, historyKinds } from '../../shared/registers/history-kinds.ts';
import { queryClient } from '../desk/query-client.ts';
import { useDesk } from '../desk/use-desk.ts';
import { SelectField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { isDay } from '../print/day-field.tsx';
import { useScreen } from '../shell/screen.ts';
import { ChainState } from './chain-state.tsx';
import styles from './history.module.css';
import { HistoryChange } from './history-change.tsx';
import { HistoryPage } from './history-page.tsx';

const isDayOrNone = (typed: string) => typed === '' || isDay(typed);

interface Filter {
  by: string;
  no: string;
  from: string;
  until: string;
  kind: HistoryKind;
}
const all: Filter = { by: '', no: '', from: '', until: '', kind: 'all' };
type Cursor = Page['next'];

/** 查历史: the log of changes itself, for a supervisor. @param seq the change to show, such as the first that does not hold */
export function HistoryScreen({ seq }: { seq?: number | undefined }) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [filter, setFilter] = useState(all);
  const [cursors, setCursors] = useState<Cursor[]>([null]);
  const { from, until, ...rest } = useDeferredValue(filter);
  // A day that is still being typed narrows nothing.
  const asked = { ...rest, from: isDay(from) ? from : '', until: isDay(until) ? until : '' };
  const change = (fields: Partial<Filter>) => {
    setFilter({ ...filter, ...fields });
    setCursors([null]);
  };
  const refresh = () => {
    setCursors([null]);
    void queryClient.invalidateQueries({ queryKey: ['history', 'history.list'] });
  };
  return (
    <section className={styles.screen}>
      <header className={styles.head}>
        <h1>
          {t('history.title')} <small>{t('history.lead')}</small>
        </h1>
        <ChainState />
        <Filters filter={filter} onChange={change} onRefresh={refresh} />
      </header>
      <section className={styles.list} aria-label={t('history.list')} data-history="">
        {cursors.map((before, i) => (
          <HistoryPage
            key={before?.seq ?? 0}
            asked={{ ...asked, before }}
            chosen={seq}
            onChoose={(next) => replace({ at: 'history', seq: next })}
            onMore={i === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </section>
      <div className={styles.change}>
        {seq === undefined ? <p className={styles.dim}>{t('history.pickOne')}</p> : <HistoryChange seq={seq} />}
      </div>
    </section>
  );
}

interface FiltersProps {
  filter: Filter;
  onChange(fields: Partial<Filter>): void;
  onRefresh(): void;
}

function Filters({ filter, onChange, onRefresh }: FiltersProps) {
  const t = useText();
  const { data: staff } = useDesk('staff.list', {});
  return (
    <search className={styles.filters}>
      <SelectField
        name="by"
        label={t('history.by')}
        value={filter.by}
        onChange={(by) => onChange({ by })}
        options={(staff ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        empty={t('history.anybody')}
      />
      <TextField
        name="no"
        label={t('history.no')}
        placeholder={t('history.noHint')}
        value={filter.no}
        onChange={(no) => onChange({ no })}
        maxLength={60}
      />
      {(['from', 'until'] as const).map((end) => (
        <TextField
          key={end}
          name={end}
          label={t(`history.${end}`)}
          value={filter[end]}
          placeholder={t('history.dayHint')}
          onChange={(day) => onChange({ [end]: day.normalize('NFKC').trim() })}
          fault={isDayOrNone(filter[end]) ? undefined : 'format'}
          maxLength={12}
        />
      ))}
      <SelectField<HistoryKind>
        name="kind"
        label={t('history.kind')}
        value={filter.kind}
        onChange={(kind) => onChange({ kind: kind || 'all' })}
        options={historyKinds.map((value) => ({ value, label: t(`history.kinds.${value}`) }))}
      />
      <Button variant="default" onClick={onRefresh}>
        {t('history.refresh')}
      </Button>
    </search>
  );
}
