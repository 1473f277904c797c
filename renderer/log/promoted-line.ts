import type { LogLineWhole } from '../../shared/contract/log-lines.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { EmergencyValues } from '../emergency/emergency-values.ts';
import type { IncidentSaid } from '../incidents/incident-drafts.ts';
import type { IntakeValues } from '../intake/intake-values.ts';
import { chooseWho } from '../intake/who.ts';

/** A line with its room and with who wrote it: on a round nobody calls, so the one who found it is the one to ask. */
export interface BeganWith extends LogLineWhole {
  unit: Unit | null;
  finder: Pick<Staff, 'name' | 'phone' | 'mobile'> | undefined;
}

const phoneOf = (finder: BeganWith['finder']) => finder?.phone || finder?.mobile || '';

/** S26: what a line already says, so that nothing is typed twice. Words said afterwards come along. */
export function intakeFromLine(empty: IntakeValues, began: BeganWith): IntakeValues {
  const { line, unit, finder } = began;
  const start = {
    ...empty,
    logLineId: line.id,
    channel: 'viaPatrol' as const,
    content: wordsOf(began),
    occurredAt: line.happenedAt,
    receivedAt: line.saidAt ?? line.happenedAt,
  };
  const who = unit
    ? chooseWho(start, { kind: 'unit', unit, contact: null })
    : { who: line.place, publicArea: line.place !== '', place: line.place, locationDetail: line.place };
  return { ...start, ...who, callerName: line.byName, phone: phoneOf(finder) };
}

export function emergencyFromLine(empty: EmergencyValues, began: BeganWith): EmergencyValues {
  const { id, unitId, place, happenedAt, byName } = began.line;
  const where = { unitId, placed: place !== '', place };
  const who = { callerName: byName, phone: phoneOf(began.finder) };
  return { ...empty, ...where, ...who, logLineId: id, content: wordsOf(began), occurredAt: happenedAt };
}

/** What a guard finds himself: no customer has called, so no case is made. */
export function incidentFromLine(empty: IncidentSaid, began: BeganWith): IncidentSaid {
  const { id, unitId, place, happenedAt } = began.line;
  const where = { unitId, placed: place !== '', place };
  return { ...empty, ...where, logLineId: id, phenomenon: wordsOf(began), discoveredAt: happenedAt };
}

const wordsOf = ({ line, supplements }: LogLineWhole) => [line.text, ...supplements.map(({ text }) => text)].join('\n');

/** @param lineId undefined: an empty form. @returns a form begun with a line; null while that is read */
export function useLineStart<V>(lineId: string | undefined, empty: V, begin: (began: BeganWith) => V): V | null {
  const enabled = lineId !== undefined;
  const { data, error } = useDesk('logLines.read', { lineId: lineId ?? '' }, { enabled });
  const staff = useDesk('staff.list', {}, { enabled });
  const unitId = data?.line.unitId ?? null;
  const card = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: enabled && unitId !== null });
  if (!enabled || error) return empty;
  if (data?.line.id !== lineId || (!staff.data && !staff.error)) return null;
  if (unitId !== null && card.data?.unit.id !== unitId && !card.error) return null;
  const unit = unitId === null ? null : (card.data?.unit ?? null);
  return begin({ ...data, unit, finder: staff.data?.find(({ id }) => id === data.line.by) });
}
