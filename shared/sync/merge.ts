import { canonicalJson, type Json } from './canonical-json.ts';
import type { Change, Fields } from './change.ts';

/**
 * What a record is once some of its changes are known, in whatever order they came. A field without a stamp of its own
 * has the creation's; a field that is not there is null.
 */
export interface RecordState {
  register: string;
  record: string;
  /**
   * Stamp of the creation; null while only later changes are known. Of a record that was destroyed by rule it is the stamp of that
   * behind a `~`: it sorts behind every other, so nothing that was said before or is said after takes part any more.
   */
  born: string | null;
  fields: Fields;
  stamps: { [field: string]: string };
}

/** What a `destroy` says of each change whose fields it erases: enough to erase them even where they come later. */
export interface Destroyed {
  id: string;
  stamp: string;
  names: string[];
}

export type Merged = Pick<Change, 'register' | 'record' | 'kind' | 'stamp' | 'fields'>;

/** @returns a record of which nothing is known yet. */
export function unknownRecord(register: string, record: string): RecordState {
  return { register, record, born: null, fields: {}, stamps: {} };
}

/**
 * Per field the greatest stamp wins; what was said of a record stands over how it was made, because two desks may each make
 * the same one (today's round), and the later making must not undo what was done since the earlier. The result does not depend on
 * the order of the changes nor on repetition. An `append` belongs to the timeline and changes no field.
 */
export function merge(state: RecordState, change: Merged): RecordState {
  switch (change.kind) {
    case 'create':
      return create(state, change);
    case 'patch':
    case 'void':
      return patch(state, change.stamp, Object.entries(change.fields));
    case 'destroy':
      if (destroysRecord(change.fields)) return closed(state, change);
      return destroyedIn(change.fields).reduce(
        (now, { stamp, names }) =>
          patch(
            now,
            stamp,
            names.map((name) => [name, null]),
          ),
        state,
      );
    case 'append':
      return state;
  }
}

/** @returns the state after all of them, whatever their order. */
export function mergeAll(changes: Iterable<Merged>, state: RecordState): RecordState {
  let now = state;
  for (const change of changes) now = merge(now, change);
  return now;
}

/** @returns the stamp under which a field has its value; empty when nobody has said anything about it. */
export function stampOf(state: RecordState, field: string): string {
  return own(state.stamps, field) ?? state.born ?? '';
}

/** @returns true for a record whose content was destroyed as a whole: what is left of it is final. */
export function isClosed({ born }: Pick<RecordState, 'born'>): boolean {
  return born?.startsWith('~') ?? false;
}

/** @returns true for a `destroy` that takes the whole record, whatever else is or will be known of it, but for what `stays`. */
export function destroysRecord({ stays, by }: Fields): boolean {
  if (stays === undefined || !Array.isArray(by)) return false;
  const [first, second] = by;
  return typeof first === 'string' && typeof second === 'string' && first !== '' && second !== '' && first !== second;
}

/** Of two destructions of one record the later says what stays. */
function closed(state: RecordState, { stamp, fields: { stays } }: Merged): RecordState {
  const born = `~${stamp}`;
  if (isClosed(state) && (state.born ?? '') >= born) return state;
  const left: RecordState = { ...state, born, fields: {}, stamps: {} };
  if (typeof stays !== 'object' || stays === null || Array.isArray(stays)) return left;
  for (const [name, value] of Object.entries(stays)) {
    if (value !== null && value !== undefined) set(left.fields, name, value);
  }
  return left;
}

function create(state: RecordState, { stamp, fields }: Merged): RecordState {
  if (state.born !== null && stamp <= state.born) return state;
  const next: RecordState = { ...state, born: stamp, fields: {} };
  for (const name of Object.keys(state.stamps)) {
    const value = own(state.fields, name);
    if (value !== undefined) set(next.fields, name, value);
  }
  for (const [name, value] of Object.entries(fields)) {
    if (value !== null && value !== undefined && !Object.hasOwn(next.stamps, name)) set(next.fields, name, value);
  }
  return next;
}

function patch(state: RecordState, stamp: string, entries: [string, Json | undefined][]): RecordState {
  if (isClosed(state)) return state;
  const winning = entries.filter(([name, value]) => wins(state, name, stamp, value ?? null));
  if (winning.length === 0) return state;
  const next: RecordState = { ...state, fields: { ...state.fields }, stamps: { ...state.stamps } };
  for (const [name, value] of winning) {
    set(next.stamps, name, stamp);
    if (value === null || value === undefined) delete next.fields[name];
    else set(next.fields, name, value);
  }
  return next;
}

/** Two values under one stamp are one change before and after its fields were destroyed; nothing wins over the rest of it. */
function wins(state: RecordState, name: string, stamp: string, value: Json): boolean {
  const known = own(state.stamps, name);
  if (known === undefined) return true;
  if (stamp !== known) return stamp > known;
  const current = own(state.fields, name);
  if (value === null) return current !== undefined;
  return current !== undefined && canonicalJson(value) > canonicalJson(current);
}

function destroyedIn(fields: Fields): Destroyed[] {
  return Array.isArray(fields.changes) ? (fields.changes as unknown as Destroyed[]) : [];
}

/** A field may be called `__proto__` by whoever sends it; it is a name like any other. */
function set<T>(target: { [name: string]: T }, name: string, value: T): void {
  if (name === '__proto__') Object.defineProperty(target, name, { value, ...plain });
  else target[name] = value;
}

const plain = { enumerable: true, configurable: true, writable: true };

function own<T>(source: { [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}
