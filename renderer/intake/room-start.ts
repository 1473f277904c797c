import { useDesk } from '../desk/use-desk.ts';
import type { IntakeValues } from './intake-values.ts';
import { chooseWho } from './who.ts';

/** @param unitId undefined: an empty form. @returns the form with its room chosen; null while that is read */
export function useRoomStart(unitId: string | undefined, empty: IntakeValues): IntakeValues | null {
  const { data, error } = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== undefined });
  if (unitId === undefined || error) return empty;
  if (data?.unit.id !== unitId) return null;
  return { ...empty, ...chooseWho(empty, { kind: 'unit', unit: data.unit, contact: null }) };
}
