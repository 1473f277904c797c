import { caseStates } from '../../shared/registers/case-states.ts';
import type { ListName, ListSort } from '../../shared/registers/lists.ts';
import { orderStates } from '../../shared/registers/order-states.ts';
import type { Look } from '../store/act.ts';
import { type Bits, both, countOf, has, rowsFrom, without } from './bits.ts';
import type { FacetReader } from './facet-reader.ts';
import { areaOf } from './facet-rows.ts';

/** A stretch of a list: how long it is, and its rows by their numbers, read only where somebody looks. */
interface Stretch {
  length: number;
  part(offset: number, limit: number): number[];
}

/**
 * One page of what was chosen, exact at any offset: whole stretches before it are counted and never read.
 * @returns `seq` in the order of the list
 */
export function pageOf(
  look: Look,
  reader: FacetReader,
  list: ListName,
  chosen: Bits,
  { sort, offset, limit }: { sort: ListSort; offset: number; limit: number },
): number[] {
  switch (sort) {
    case 'newest':
      return rowsFrom(chosen, offset, limit);
    case 'oldest':
      return rowsFrom(chosen, offset, limit, true);
    case 'due':
      return through(dueFirst(look, reader, list, chosen), offset, limit);
    case 'status':
      return through(byStatus(reader, list, chosen), offset, limit);
    case 'place':
      return through(byPlace(look, reader, list, chosen), offset, limit);
  }
}

function through(stretches: Iterable<Stretch>, offset: number, limit: number): number[] {
  const found: number[] = [];
  let skip = offset;
  for (const { length, part } of stretches) {
    if (length > skip) found.push(...part(skip, limit - found.length));
    skip = Math.max(0, skip - length);
    if (found.length >= limit) break;
  }
  return found;
}

const newestFirst = (bits: Bits): Stretch => ({
  length: countOf(bits),
  part: (offset, limit) => rowsFrom(bits, offset, limit),
});
const inOrder = (seqs: readonly number[]): Stretch => ({
  length: seqs.length,
  part: (offset, limit) => seqs.slice(offset, offset + limit),
});
const divided = (length: number, inside: () => Iterable<Stretch>): Stretch => ({
  length,
  part: (offset, limit) => through(inside(), offset, limit),
});

export const byDue = (list: ListName): string => `SELECT r.seq FROM timers t CROSS JOIN ${list} r ON r.id = t.record
  WHERE t.register = '${list}' GROUP BY r.seq ORDER BY min(t.dueAt), r.seq DESC`;

/** What has a deadline, the earliest first; then the rest, newest first. */
function* dueFirst(look: Look, reader: FacetReader, list: ListName, chosen: Bits): Generator<Stretch> {
  const due = look.db.rows<{ seq: number }>(byDue(list)).flatMap(({ seq }) => (has(chosen, seq) ? [seq] : []));
  yield inOrder(due);
  yield newestFirst(without(chosen, reader.of(due)));
}

const states: Record<ListName, readonly string[]> = { cases: caseStates, orders: orderStates, calls: [] };

/** In the order of the states' own list, newest first within each. */
function* byStatus(reader: FacetReader, list: ListName, chosen: Bits): Generator<Stretch> {
  for (const state of states[list]) {
    const facet = `status:${state}`;
    yield {
      length: reader.countIn(facet, chosen),
      part: (offset, limit) => rowsFrom(both(chosen, reader.any([facet])), offset, limit),
    };
  }
}

interface Floor {
  zone: string;
  building: string;
  block: string;
  floor: number;
}

export const floors = 'SELECT DISTINCT zone, building, block, floor FROM units ORDER BY zone, building, block, floor';
export const rooms = `SELECT id FROM units WHERE zone = ? AND building = ? AND block = ? AND floor = ?
  ORDER BY room, code`;
export const rowsOfUnit = (list: ListName): string => `SELECT seq FROM ${list} WHERE unitId = ? ORDER BY seq DESC`;

/** As one walks the building, newest first within each room; what is in no room comes last. */
function* byPlace(look: Look, reader: FacetReader, list: ListName, chosen: Bits): Generator<Stretch> {
  for (const [area, itsFloors] of Map.groupBy(look.db.rows<Floor>(floors), areaOf)) {
    yield divided(reader.countIn(`area:${area}`, chosen), function* () {
      for (const floor of itsFloors) {
        const length = reader.countIn(`at:${area}|${floor.floor}`, chosen);
        yield divided(length, () => inRooms(look, list, floor, chosen));
      }
    });
  }
  yield newestFirst(both(chosen, reader.any(['nowhere'])));
}

function* inRooms(
  look: Look,
  list: ListName,
  { zone, building, block, floor }: Floor,
  chosen: Bits,
): Generator<Stretch> {
  for (const { id } of look.db.rows<{ id: string }>(rooms, zone, building, block, floor)) {
    const rows = look.db.rows<{ seq: number }>(rowsOfUnit(list), id);
    yield inOrder(rows.flatMap(({ seq }) => (has(chosen, seq) ? [seq] : [])));
  }
}
