import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VacantToday, VacantUnit } from '../../shared/contract/vacant.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton, usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { useScreen } from '../shell/screen.ts';
import { ReconcileForm } from './reconcile-form.tsx';
import { useMayPrint } from './round-prints.tsx';
import { lookedState, lookedTones } from './round-words.ts';
import styles from './rounds.module.css';
import { VacantSide } from './vacant-side.tsx';

interface VacantPageProps {
  unitId: string | undefined;
  /** The weekly comparison was left half written. */
  reconciles: boolean;
}

/** S29: every vacant unit with today's look at it; beside it the unit that is being looked at. */
export function VacantPage({ unitId, reconciles }: VacantPageProps) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const { data } = useDesk('vacant.today', {});
  const [reconciling, setReconciling] = useState(reconciles);
  if (!data) return null;
  const open = (next: string | undefined) => replace({ at: 'patrols', view: 'vacant', ...(next && { unitId: next }) });
  const chosen = data.units.find(({ unit }) => unit.id === unitId);
  const nextOf = (id: string) => {
    const from = data.units.findIndex(({ unit }) => unit.id === id);
    const round = [...data.units.slice(from + 1), ...data.units.slice(0, from)];
    return round.find(({ today }) => today === null)?.unit.id;
  };
  return (
    <div className={styles.split}>
      <div className={styles.rows}>
        <Top today={data} onReconcile={() => setReconciling(true)} />
        {data.units.length === 0 ? (
          <p className={styles.hint}>{t('rounds.vacant.none')}</p>
        ) : (
          <Units units={data.units} chosen={unitId} onOpen={open} />
        )}
      </div>
      <aside className={styles.side} aria-label={t('rounds.vacant.title')}>
        {reconciling ? (
          <ReconcileForm today={data} onDone={() => setReconciling(false)} />
        ) : chosen ? (
          <VacantSide key={chosen.unit.id} line={chosen} onNext={() => open(nextOf(chosen.unit.id))} />
        ) : (
          <p className={styles.hint}>{t('rounds.vacant.pick')}</p>
        )}
      </aside>
    </div>
  );
}

function Top({ today, onReconcile }: { today: VacantToday; onReconcile(): void }) {
  const t = useText();
  const may = useMayPrint();
  const { round } = today;
  const print = () => round && printSlips('F28', [round.id]);
  usePrintKey(() => may && print());
  const all = today.expected > 0 && today.inspected === today.expected;
  return (
    <div className={styles.top}>
      <span className={styles.progress} role="status">
        {t('rounds.vacant.progress', { done: today.inspected, all: today.expected })}
      </span>
      {all && <Meaning tone="done">{t('rounds.vacant.allDone')}</Meaning>}
      {today.reconciled ? (
        <Meaning tone="done">{t('rounds.vacant.reconciled')}</Meaning>
      ) : (
        <Meaning tone="soon">{t('rounds.vacant.notReconciled')}</Meaning>
      )}
      <Button variant="default" size="compact-sm" onClick={onReconcile}>
        {t('rounds.vacant.reconcile')}
      </Button>
      {may && round && <PrintButton onPrint={print}>{t('rounds.print.F28')}</PrintButton>}
    </div>
  );
}

interface UnitsProps {
  units: readonly VacantUnit[];
  chosen: string | undefined;
  onOpen(unitId: string): void;
}

function Units({ units, chosen, onOpen }: UnitsProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <table aria-label={t('rounds.vacant.title')}>
      <thead>
        <tr>
          {(['unit', 'since', 'forRent', 'keys', 'contact', 'last', 'today'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`rounds.vacant.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, vacantSince, keyCodes, contact, before, today }) => {
          const state = lookedState(today);
          return (
            <tr key={unit.id} data-chosen={unit.id === chosen || undefined}>
              <td>
                <button type="button" className={keyStyles.link} onClick={() => onOpen(unit.id)}>
                  {unit.code}
                </button>
              </td>
              <td>{vacantSince || t('rounds.vacant.unknown')}</td>
              <td>{t(unit.kind === 'vacantRental' ? 'rounds.vacant.forRent' : 'rounds.vacant.notForRent')}</td>
              <td>{keyCodes.join(' ')}</td>
              <td>{contact}</td>
              <td>{before && `${format.moment(before.at, now)} ${t(`rounds.vacant.state.${lookedState(before)}`)}`}</td>
              <td>
                <Meaning tone={lookedTones[state]}>{t(`rounds.vacant.state.${state}`)}</Meaning>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
