import type { Unit, Zone } from '../../../shared/registers/places.ts';
import { fold } from '../../../shared/text/fold.ts';
import { roomKey } from '../../../shared/text/room.ts';
import type { RowCells } from './row-cells.ts';

export type Place = Pick<Unit, 'code' | 'zone' | 'building' | 'block' | 'room'> & { floor: number | null };

/**
 * Where a row's unit is. Lists write it in many ways: `E-1203` alone, `1203` with its building beside it, or
 * everything in columns of its own; what a column does not say is taken from the unit's code.
 */
export function placeOf(cells: RowCells, zones: readonly Zone[]): Place {
  const [building, block] = [cells.text('building'), cells.text('block')];
  const zone = zoneCode(cells.text('zone'), zones);
  const around = (building || block ? [building, block] : [zone]).filter(Boolean);
  const [whole, part] = [cells.text('code'), cells.text('room')];
  const own = whole || part;
  const alone = own !== '' && (whole === '' || /^\d+$/.test(whole));
  const code = alone ? [...around, own].join('-') : own;
  const parts = (roomKey(code) ?? '').split('-');
  const room = part || (parts.at(-1) ?? '').toUpperCase();
  const letter = /^[a-z]$/.test(parts[0] ?? '') && parts.length > 1 ? (parts[0] ?? '').toUpperCase() : '';
  const ofCode = zones.length === 0 || zones.some((z) => z.code === letter) ? letter : '';
  return { code, zone: cells.has('zone') ? zone : ofCode, building, block, room, floor: floorOf(cells, room) };
}

/** @returns the code of the zone that is called so; the word itself when there is none, for the check to find. */
function zoneCode(said: string, zones: readonly Zone[]): string {
  const name = fold(said);
  const short = name.replace(/[区座]$/u, '');
  const found = zones.find(
    (z) => fold(z.code) === name || fold(z.name) === name || fold(z.name).replace(/[区座]$/u, '') === short,
  );
  return found?.code ?? said;
}

/** `12`, `12F`, `12层`, `B1`, `-1`, `地下1层`; without a column, from the room: `1203` is on 12. */
function floorOf(cells: RowCells, room: string): number | null {
  const said = fold(cells.text('floor'));
  if (said === '') return floorOfRoom(cells, room);
  const [, below, floor] = /^(-|b|地下|负)?\s*(\d{1,3})\s*(?:f|层|楼)?$/.exec(said) ?? [];
  if (floor === undefined) cells.fault('floor', 'format');
  return floor === undefined ? null : Number(floor) * (below ? -1 : 1);
}

function floorOfRoom(cells: RowCells, room: string): number | null {
  const basement = /^b(\d)\d{2}$/i.exec(room)?.[1];
  const floor = /^\D*(\d{1,2})\d{2}\D*$/.exec(room)?.[1];
  if (floor === undefined && room !== '') cells.fault('floor', 'required');
  if (basement !== undefined) return -Number(basement);
  return floor === undefined ? null : Number(floor);
}
