import type { ReconciliationView, VacantUnit } from '../../shared/contract/vacant.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Reconciliation } from '../../shared/registers/vacant.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { find, put, refuse } from '../directory/saving.ts';
import { refuseSecondSave } from '../drafts.ts';
import type { Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { inspectionView } from './inspect.ts';
import { findRound, inspectedOf, vacantUnitIds, vacantUnits } from './vacant-round.ts';

const list = `SELECT u.id, u.code, u.zone, u.floor, u.kind, coalesce(v.vacantSince, '') AS vacantSince,
  coalesce(v.contact, '') AS contact, coalesce(v.contactPhone, '') AS contactPhone,
  coalesce((SELECT group_concat(k.keyCode, '、') FROM keys k WHERE k.unitId = u.id AND k.status <> 'retired'), '') AS keyCodes
  FROM ${vacantUnits.replace('units u WHERE', 'units u LEFT JOIN vacancies v ON v.unitId = u.id WHERE')}
  ORDER BY u.zone, u.floor, u.code`;
const lastBefore = 'SELECT * FROM vacantInspections WHERE unitId = ? AND at < ? ORDER BY at DESC LIMIT 1';
const lastOf = 'SELECT * FROM vacantInspections WHERE roundId = ? AND unitId = ? ORDER BY seq DESC LIMIT 1';
type Row = VacantUnit['unit'] & Pick<VacantUnit, 'vacantSince' | 'contact' | 'contactPhone'> & { keyCodes: string };

/** @returns Monday of the site's week, `2025-03-03` */
function mondayOf({ now, site }: Pick<Look, 'now' | 'site'>): string {
  const { date } = wallTime(now, site.timeZone);
  return dateAfter(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

export const listVacant: Read<'vacant.today'> = (look) => {
  const round = findRound(look);
  const units = look.db.rows<Row>(list).map(({ id, code, zone, floor, kind, keyCodes, ...about }): VacantUnit => {
    const today = round && inspectionOf(look, lastOf, round.id, id);
    const before = inspectionOf(look, lastBefore, id, round?.createdAt ?? look.now);
    return {
      unit: { id, code, zone, floor, kind },
      ...about,
      contactPhone: maskPhone(about.contactPhone),
      keyCodes: keyCodes === '' ? [] : keyCodes.split('、'),
      ...{ today, before },
    };
  });
  const week = mondayOf(look);
  return {
    ...{ round, units, week },
    inspected: round ? inspectedOf(look, round).size : 0,
    expected: round ? round.units.length : units.length,
    reconciled: look.db.row('SELECT 1 FROM reconciliations WHERE week = ?', week) !== undefined,
  };
};

function inspectionOf(look: Look, sql: string, ...values: (string | number)[]) {
  const row = look.db.row<object>(sql, ...values);
  return row === undefined ? null : inspectionView(look, fromRow('vacantInspections', row));
}

/** S29: dynamic information is kept: since when, whether for rent, and whom to call. */
export const describeVacant: Write<'vacant.describe'> = (act, { unitId, forRent, contactPhone, ...said }) => {
  const unit = find(act, 'units', unitId);
  if (!unit || !vacantUnitIds(act).includes(unitId)) throw new DeskError('notFound');
  const row = act.db.row<object>('SELECT * FROM vacancies WHERE unitId = ?', unitId);
  const before = row === undefined ? null : fromRow('vacancies', row);
  const fields = { ...said, contactPhone: contactPhone ?? before?.contactPhone ?? '' };
  if (before) patch(act, 'vacancies', before, fields);
  else create(act, 'vacancies', { id: act.newId(), unitId, ...fields });
  put(act, 'units', { ...unit, kind: forRent ? 'vacantRental' : 'vacant' });
  return null;
};

/** S51: a number for calling; that it was looked at stands in the history. */
export const revealVacant: Write<'vacant.reveal'> = (act, { unitId }) => {
  const row = act.db.row<{ id: string; contactPhone: string }>(
    'SELECT id, contactPhone FROM vacancies WHERE unitId = ?',
    unitId,
  );
  if (!row) throw new DeskError('notFound');
  act.append('vacancies', row.id, { kind: 'revealed', field: 'contactPhone' });
  return { phone: row.contactPhone };
};

/** S29, weekly: the register's number is the desk's own; what differs is explained, and somebody agreed. */
export const reconcileVacant: Write<'vacant.reconcile'> = (act, { id, countActual, differences, agreedWith }) => {
  refuseSecondSave(act, 'reconciliations', id);
  const countRegister = vacantUnitIds(act).length;
  refuse([
    countActual !== countRegister && differences === '' ? { field: 'differences', code: 'required' } : undefined,
    agreedWith === '' ? { field: 'agreedWith', code: 'required' } : undefined,
  ]);
  const said = { countRegister, countActual, differences, agreedWith };
  const record: Reconciliation = { id, week: mondayOf(act), at: act.now, by: act.actor.id, ...said };
  create(act, 'reconciliations', record);
  return reconciliationView(act, record);
};

export const listReconciliations: Read<'vacant.reconciliations'> = (look) =>
  look.db
    .rows<object>('SELECT * FROM reconciliations ORDER BY seq DESC LIMIT 30')
    .map((row) => reconciliationView(look, fromRow('reconciliations', row)));

function reconciliationView(look: Look, record: Reconciliation): ReconciliationView {
  return { ...record, byName: find(look, 'staff', record.by)?.name ?? '' };
}
