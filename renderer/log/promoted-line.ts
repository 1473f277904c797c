import type { LogLineWhole } from '../../shared/contract/log-lines.ts';
import type { Unit } from '../../shared/registers/places.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { EmergencyValues } from '../emergency/emergency-values.ts';
import type { IntakeValues } from '../intake/intake-values.ts';
import { chooseWho } from '../intake/who.ts';

/** S26: what a line already says, so that nothing is typed twice. Words said afterwards come along. */
export function intakeFromLine(
  empty: IntakeValues,
  { line, supplements }: LogLineWhole,
  unit: Unit | null,
): IntakeValues {
  const start = {
    ...empty,
    logLineId: line.id,
    channel: 'viaPatrol' as const,
    content: words(line.text, supplements),
    occurredAt: line.happenedAt,
    receivedAt: line.saidAt ?? line.happenedAt,
  };
  if (unit) return { ...start, ...chooseWho(start, { kind: 'unit', unit, contact: null }) };
  return { ...start, who: line.place, publicArea: line.place !== '', place: line.place };
}

export function emergencyFromLine(empty: EmergencyValues, { line, supplements }: LogLineWhole): EmergencyValues {
  const { id, unitId, place, happenedAt } = line;
  const content = words(line.text, supplements);
  return { ...empty, logLineId: id, unitId, placed: place !== '', place, content, occurredAt: happenedAt };
}

const words = (text: string, supplements: LogLineWhole['supplements']) =>
  [text, ...supplements.map((one) => one.text)].join('\n');

/** @param lineId undefined: an empty form. @returns a form begun with a line; null while that is read */
export function useLineStart<V>(
  lineId: string | undefined,
  empty: V,
  begin: (whole: LogLineWhole, unit: Unit | null) => V,
): V | null {
  const { data, error } = useDesk('logLines.read', { lineId: lineId ?? '' }, { enabled: lineId !== undefined });
  const unitId = data?.line.unitId ?? null;
  const card = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: lineId !== undefined && unitId !== null });
  if (lineId === undefined || error) return empty;
  if (data?.line.id !== lineId) return null;
  if (unitId !== null && card.data?.unit.id !== unitId && !card.error) return null;
  return begin(data, unitId === null ? null : (card.data?.unit ?? null));
}
