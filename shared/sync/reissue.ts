import type { Change, Fields } from './change.ts';
import type { RecordState } from './merge.ts';

/**
 * What a change says when it is issued anew: of the fields it named what now holds here, so that a later change that was taken
 * in the meantime is not undone by it.
 */
export function saidAnew(change: Pick<Change, 'kind' | 'fields'>, state: RecordState): Fields {
  if (change.kind === 'append' || change.kind === 'destroy') return change.fields;
  if (change.kind === 'create') return { ...state.fields };
  return Object.fromEntries(Object.keys(change.fields).map((name) => [name, state.fields[name] ?? null]));
}
