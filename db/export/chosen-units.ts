import { fold } from '../../shared/text/fold.ts';
import { refuse } from '../directory/saving.ts';
import { codeKey } from '../directory/units.ts';
import type { Look } from '../store/act.ts';

const sides: Readonly<Record<string, string>> = { 东: 'e', 西: 'w', 南: 's', 北: 'n' };
const floorOf = /^(?:([a-z]{1,8}|[东西南北])[区座]?[- ]?)?(-?\d{1,3}) ?[层楼f]$/;

/**
 * @param places rooms in any spelling, and floors: `12层`, `12F`, `E区12层`
 * @returns the ids of those rooms. @throws DeskError `invalid` at `places`: `unknown` where there is no such room or floor
 */
export function unitsNamed(look: Look, places: readonly string[]): string[] {
  type Row = { id: string; code: string; zone: string; floor: number };
  const units = look.db.rows<Row>('SELECT id, code, zone, floor FROM units');
  const chosen = places.map((place) => {
    const [, side, floor] = floorOf.exec(fold(place)) ?? [];
    if (floor === undefined) return units.filter(({ code }) => codeKey(code) === codeKey(place));
    const zone = side === undefined ? null : (sides[side] ?? side);
    return units.filter((unit) => unit.floor === Number(floor) && (zone === null || fold(unit.zone) === zone));
  });
  refuse([chosen.some((found) => found.length === 0) ? { field: 'places', code: 'unknown' } : undefined]);
  return [...new Set(chosen.flat().map(({ id }) => id))];
}
