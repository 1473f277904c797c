import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Change, verifyChain } from '../../shared/sync/change.ts';
import type { RecordState } from '../../shared/sync/merge.ts';
import type { Served } from '../../shared/sync/ports.ts';
import type { DeskUnderTest } from './desk-under-test.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** What desks wrote (and did not lose with their disk), and what the server has told them that it has. */
export interface Written {
  changes: Map<string, { device: string; n: number }>;
  acknowledged: Set<string>;
}

export interface Findings {
  acknowledged: number;
  /** Acknowledged and missing somewhere, or written and neither taken nor said anew. */
  lost: number;
  /** Records that are not the same everywhere, and desks that show something else. */
  diverged: number;
  chainErrors: number;
  conflictsOpen: number;
}

export function look(
  server: { log: readonly Served[]; states: ReadonlyMap<string, RecordState> },
  desks: readonly DeskUnderTest[],
  written: Written,
): Findings {
  return {
    acknowledged: written.acknowledged.size,
    lost: lost(server.log, desks, written),
    diverged:
      diverged(
        server.states,
        desks.map((desk) => desk.states()),
      ) + desks.filter((desk) => desk.shown() !== desks[0]?.shown()).length,
    chainErrors: [server.log.map(({ change }) => change), ...desks.map((desk) => desk.log())]
      .map(chainErrors)
      .reduce((a, b) => a + b, 0),
    conflictsOpen: desks.reduce((sum, desk) => sum + desk.openConflicts(), 0),
  };
}

function lost(log: readonly Served[], desks: readonly DeskUnderTest[], { changes, acknowledged }: Written): number {
  const merged = new Set(log.filter(({ aside }) => !aside).map(({ change }) => change.id));
  const anew = Map.groupBy(log, ({ change }) => change.reissues ?? '');
  const holds = (id: string): boolean => merged.has(id) || (anew.get(id) ?? []).some(({ change }) => holds(change.id));
  const missing = new Set([...acknowledged].filter((id) => !merged.has(id)));
  for (const id of changes.keys()) if (!holds(id)) missing.add(id);
  const everything = new Set(log.map(({ change }) => change.id));
  for (const desk of desks) {
    const here = new Set(desk.log().map(({ id }) => id));
    for (const id of everything) if (!here.has(id)) missing.add(id);
  }
  return missing.size;
}

function diverged(truth: ReadonlyMap<string, RecordState>, books: ReadonlyMap<string, RecordState>[]): number {
  const keys = new Set([truth, ...books].flatMap((states) => [...states.keys()]));
  return [...keys].filter((key) =>
    books.some((states) => !isDeepStrictEqual(plain(states.get(key)), plain(truth.get(key)))),
  ).length;
}

/** A record of which only timeline entries are known says nothing. */
function plain(state: RecordState | undefined): RecordState | undefined {
  return state && state.born === null && Object.keys(state.stamps).length === 0 ? undefined : state;
}

function chainErrors(log: readonly Change[]): number {
  const chains = Map.groupBy(log, ({ device }) => device);
  return [...chains.values()].filter(
    (chain) =>
      verifyChain(
        chain.toSorted((a, b) => a.n - b.n),
        sha256,
      ) !== null,
  ).length;
}
