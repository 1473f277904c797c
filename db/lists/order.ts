import { caseStates } from '../../shared/registers/case-states.ts';
import { keyStates } from '../../shared/registers/key-states.ts';
import type { ListName, ListSort } from '../../shared/registers/lists.ts';
import { mailStates } from '../../shared/registers/mail-states.ts';
import { orderStates } from '../../shared/registers/order-states.ts';
import { visitStates } from '../../shared/registers/visit-states.ts';
import type { Look } from '../store/act.ts';
import { type Bits, both, countOf, has, rowsFrom, without } from './bits.ts';
import { lentKeys } from './chosen.ts';
import type { FacetReader } from './facet-reader.ts';
import { areaOf, placed } from './facet-rows.ts';

/** A stretch of a list: how long it is, and its rows by their numbers, each read only where somebody looks. */
interface Stretch {
  length(): number;
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
  sortedBelow = few,
): number[] {
  switch (sort) {
    case 'newest':
      return rowsFrom(chosen, offset, limit);
    case 'oldest':
      return rowsFrom(chosen, offset, limit, true);
    case 'due':
      return through(dueFirst(look, reader, list, chosen), countOf(chosen), offset, limit);
    case 'code': {
      const coded = look.db.rows<{ seq: number }>(byCode).flatMap(({ seq }) => (has(chosen, seq) ? [seq] : []));
      return coded.slice(offset, offset + limit);
    }
    case 'status':
      return through(byStatus(reader, list, chosen), countOf(chosen), offset, limit);
    case 'place':
      return through(byPlace(look, reader, list, chosen, sortedBelow), countOf(chosen), offset, limit);
  }
}

/** Counts from the nearer end. @param total the lengths of all */
function through(stretches: readonly Stretch[], total: number, offset: number, limit: number): number[] {
  const found: number[] = [];
  let [i, skip] = offset <= total / 2 ? fromBeginning(stretches, offset) : fromEnd(stretches, total - offset);
  for (; i < stretches.length && found.length < limit; i += 1) {
    const stretch = stretches[i];
    if (stretch && stretch.length() > skip) found.push(...stretch.part(skip, limit - found.length));
    skip = 0;
  }
  return found;
}

/** @returns the stretch in which a line stands, and how many of its lines stand before it. */
function fromBeginning(stretches: readonly Stretch[], offset: number): [number, number] {
  let skip = offset;
  for (const [i, stretch] of stretches.entries()) {
    const length = stretch.length();
    if (length > skip) return [i, skip];
    skip -= length;
  }
  return [stretches.length, 0];
}

/** @param left how many lines there are from the wanted one on */
function fromEnd(stretches: readonly Stretch[], left: number): [number, number] {
  if (left <= 0) return [stretches.length, 0];
  let behind = 0;
  for (let i = stretches.length - 1; i > 0; i -= 1) {
    behind += stretches[i]?.length() ?? 0;
    if (behind >= left) return [i, behind - left];
  }
  return [0, (stretches[0]?.length() ?? 0) + behind - left];
}

const newestFirst = (bits: Bits): Stretch => ({
  length: () => countOf(bits),
  part: (offset, limit) => rowsFrom(bits, offset, limit),
});
const inOrder = (seqs: readonly number[]): Stretch => ({
  length: () => seqs.length,
  part: (offset, limit) => seqs.slice(offset, offset + limit),
});

const ownDue: Partial<Record<ListName, string>> = {
  keys: `${lentKeys} ORDER BY m.dueAt, r.seq DESC`,
  followUps: `SELECT seq FROM followUps INDEXED BY followUpsPlanned WHERE status = 'planned' ORDER BY dueAt, seq DESC`,
};
export const byDue = (list: ListName): string =>
  ownDue[list] ??
  `SELECT r.seq FROM timers t CROSS JOIN ${list} r ON r.id = t.record
  WHERE t.register = '${list}' GROUP BY r.seq ORDER BY min(t.dueAt), r.seq DESC`;

/** Only keys have a code of their own; a cabinet holds few enough to read all of them. */
export const byCode = 'SELECT seq FROM keys INDEXED BY keysByCode ORDER BY keyCode COLLATE NOCASE, seq';

/** What has a deadline, the earliest first; then the rest, newest first. */
function dueFirst(look: Look, reader: FacetReader, list: ListName, chosen: Bits): Stretch[] {
  const due = look.db.rows<{ seq: number }>(byDue(list)).flatMap(({ seq }) => (has(chosen, seq) ? [seq] : []));
  return [inOrder(due), newestFirst(without(chosen, reader.of(due)))];
}

const states: Record<ListName, readonly string[]> = {
  cases: caseStates,
  orders: orderStates,
  calls: [],
  visits: visitStates,
  followUps: [],
  keys: keyStates,
  mailItems: mailStates,
  logLines: [],
};

/** The rows of a set that have a facet, newest first. */
const those = (reader: FacetReader, facet: string, chosen: Bits): Stretch => ({
  length: () => reader.countIn(facet, chosen),
  part: (offset, limit) => rowsFrom(both(chosen, reader.any([facet])), offset, limit),
});

/** In the order of the states' own list, newest first within each. */
function byStatus(reader: FacetReader, list: ListName, chosen: Bits): Stretch[] {
  return states[list].map((state) => those(reader, `status:${state}`, chosen));
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
export const sortedByRoom = (list: ListName): string => `SELECT r.seq FROM json_each(?) j
  CROSS JOIN ${placed[list]} r ON r.seq = j.value LEFT JOIN units u ON u.id = r.unitId
  ORDER BY u.id IS NULL, u.zone, u.building, u.block, u.floor, u.room, u.code, r.seq DESC`;
/** So few rows are sorted one by one: cheaper than looking for them on every floor, or in every room of one. */
const few = { inAll: 2000, onFloor: 400 };

function sortedRows(look: Look, list: ListName, chosen: Bits, count: number): number[] {
  const seqs = JSON.stringify(rowsFrom(chosen, 0, count));
  return look.db.rows<{ seq: number }>(sortedByRoom(list), seqs).map(({ seq }) => seq);
}

const followUpsOfUnit = `SELECT f.seq FROM cases c CROSS JOIN followUps f ON f.caseId = c.id WHERE c.unitId = ?
  ORDER BY f.seq DESC`;
export const rowsOfUnit = (list: ListName): string =>
  list === 'followUps' ? followUpsOfUnit : `SELECT seq FROM ${list} WHERE unitId = ? ORDER BY seq DESC`;

/** As one walks the building, newest first within each room; what is in no room comes last. */
function byPlace(look: Look, reader: FacetReader, list: ListName, chosen: Bits, sortedBelow: typeof few): Stretch[] {
  const count = countOf(chosen);
  if (count <= sortedBelow.inAll) return [inOrder(sortedRows(look, list, chosen, count))];
  const areas = [...Map.groupBy(look.db.rows<Floor>(floors), areaOf)];
  const walked = areas.map(([area, itsFloors]): Stretch => {
    const length = kept(() => reader.countIn(`area:${area}`, chosen));
    const inside = itsFloors.map((floor) => onFloor(look, reader, list, floor, chosen, sortedBelow.onFloor));
    return { length, part: (offset, limit) => through(inside, length(), offset, limit) };
  });
  return [...walked, those(reader, 'nowhere', chosen)];
}

function onFloor(
  look: Look,
  reader: FacetReader,
  list: ListName,
  at: Floor,
  chosen: Bits,
  sortedBelow: number,
): Stretch {
  const length = kept(() => reader.countIn(`at:${areaOf(at)}|${at.floor}`, chosen));
  const { zone, building, block, floor } = at;
  return {
    length,
    part(offset, limit) {
      if (length() <= sortedBelow) {
        const here = both(chosen, reader.any([`at:${areaOf(at)}|${floor}`]));
        return sortedRows(look, list, here, length()).slice(offset, offset + limit);
      }
      const found = look.db.rows<{ id: string }>(rooms, zone, building, block, floor);
      return through(
        found.map(({ id }) => inRoom(look, list, id, chosen)),
        length(),
        offset,
        limit,
      );
    },
  };
}

function inRoom(look: Look, list: ListName, unitId: string, chosen: Bits): Stretch {
  const seqs = kept(() => {
    const rows = look.db.rows<{ seq: number }>(rowsOfUnit(list), unitId);
    return rows.flatMap(({ seq }) => (has(chosen, seq) ? [seq] : []));
  });
  return { length: () => seqs().length, part: (offset, limit) => seqs().slice(offset, offset + limit) };
}

/** @returns the same, read once and only when wanted. */
function kept<T>(read: () => T): () => T {
  let value: { is: T } | undefined;
  return () => {
    value ??= { is: read() };
    return value.is;
  };
}
