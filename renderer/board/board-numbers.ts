import type { OutputOf } from '../../shared/contract/index.ts';

/** What the board is told; each may still be on its way. */
export interface BoardSources {
  now: OutputOf<'now.list'> | undefined;
  inside: OutputOf<'visits.inside'> | undefined;
  loans: OutputOf<'keys.loans'> | undefined;
  incidents: OutputOf<'incidents.unfinished'> | undefined;
  events: OutputOf<'buildingEvents.running'> | undefined;
}

export const boardNumberIds = [
  'open',
  'overdue',
  'soon',
  'inside',
  'keysOut',
  'keysLate',
  'incidents',
  'events',
] as const;
export interface BoardNumber {
  id: (typeof boardNumberIds)[number];
  value: number | null;
  /** Only what is late or in danger now has a colour. */
  tone: 'danger' | 'plain';
}

/** @param at UTC ms. @returns what stands in large on the board, in its order */
export function boardNumbers({ now, inside, loans, incidents, events }: BoardSources, at: number): BoardNumber[] {
  const awake = now?.lines.filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= at);
  const keysOf = (some: BoardSources['loans']) => some?.reduce((sum, { keys }) => sum + keys.length, 0) ?? null;
  const values: Record<BoardNumber['id'], number | null> = {
    open: now?.counts.cases ?? null,
    overdue: awake?.filter(({ dueAt }) => dueAt <= at).length ?? null,
    soon: awake?.filter(({ dueAt }) => dueAt > at).length ?? null,
    inside: inside?.heads ?? null,
    keysOut: keysOf(loans),
    keysLate: keysOf(loans?.filter(({ dueAt }) => dueAt <= at)),
    incidents: incidents?.length ?? null,
    events: events?.length ?? null,
  };
  const warned: ReadonlySet<BoardNumber['id']> = new Set(['overdue', 'keysLate', 'incidents']);
  return boardNumberIds.map((id) => ({
    id,
    value: values[id],
    tone: warned.has(id) && (values[id] ?? 0) > 0 ? 'danger' : 'plain',
  }));
}
