import { type Figure, numberOf } from './figures.ts';
import { queryKinds } from './queries.ts';

const listWays = [
  'atRest',
  'all',
  'filtered',
  'filteredSorted',
  'deep',
  'deepFiltered',
  'deepByPlace',
  'deepByStatus',
  'dueFirst',
  'overdue',
  'withText',
];

/** What a figure should be, by the ids of the targets. */
const targets: Record<string, { id: string; atMost?: number; atLeast?: number }> = {
  'startup.ratio': { id: 'E1', atMost: 1.6 },
  'startup.memory.rssRatioAsShipped': { id: 'E1', atMost: 1.15 },
  'import.mainBlocked.workMax': { id: 'import', atMost: 50 },
  'keystrokes.report': { id: 'S01', atMost: 25 },
  'tasks.lendKey.scans': { id: 'S22', atMost: 2 },
  'tasks.lendKey.seconds': { id: 'S22', atMost: 8 },
  'tasks.returnKey.scans': { id: 'S22', atMost: 1 },
  'save.call.p50Ratio': { id: 'D1', atMost: 1.6 },
  'save.call.p99Ratio': { id: 'D1', atMost: 4 },
  'save.case.p50Ratio': { id: 'D1', atMost: 1.6 },
  'save.case.p99Ratio': { id: 'D1', atMost: 4 },
  'save.edit.p50Ratio': { id: 'D1', atMost: 1.6 },
  'save.edit.p99Ratio': { id: 'D1', atMost: 4 },
  ...Object.fromEntries(
    ['call', 'case', 'edit'].map((kind) => [`save.${kind}.inFlightToOneAtATime`, { id: 'D2', atLeast: 5 }]),
  ),
  ...Object.fromEntries(
    queryKinds.flatMap((kind) => [
      [`search.${kind}.p95`, { id: 'S1', atMost: 8 }],
      [`search.${kind}.max`, { id: 'S1', atMost: 16 }],
    ]),
  ),
  'sync.first.timesPouch': { id: 'N1', atLeast: 6 },
  'sync.first.timesHandMade': { id: 'N1', atLeast: 0.7 },
  'sync.first.bytesToPouch': { id: 'N1', atMost: 0.3 },
  'sync.edits.push.toHandMade': { id: 'N2', atLeast: 0.7 },
  'sync.edits.apply.toHandMade': { id: 'N2', atLeast: 0.7 },
  'sync.edits.duplicates.timesFaster': { id: 'N2', atLeast: 3 },
  'sync.edits.page1000.ms': { id: 'page', atMost: 100 },
  'sync.bytes.toYjs': { id: 'N3', atMost: 1 },
  'sync.digest.timesMerkle': { id: 'N4', atLeast: 20 },
  'sync.seen.p95': { id: 'seen', atMost: 300 },
  'sync.many.p95': { id: 'many', atMost: 100 },
  'sync.many.errors': { id: 'many', atMost: 0 },
  'watchList.p99': { id: 'S19', atMost: 16 },
  'watchList.max': { id: 'S19', atMost: 16 },
  'tasks.returningVisitor.keys': { id: 'S19', atMost: 6 },
  'tasks.returningVisitor.seconds': { id: 'S19', atMost: 10 },
  'tasks.newVisitor.seconds': { id: 'S19', atMost: 20 },
  'now.p99': { id: 'N1', atMost: 16 },
  ...Object.fromEntries(
    listWays.flatMap((way) => [
      [`list.${way}.p95`, { id: 'L1', atMost: 16 }],
      [`list.${way}.max`, { id: 'L1', atMost: 16 }],
    ]),
  ),
  'deadlines.seconds': { id: 'N2', atMost: 1 },
  'export.csv.toSqlite': { id: 'X1', atLeast: 0.85 },
  'export.csv.timesCsvStringify': { id: 'X1', atLeast: 2.5 },
  'export.csv.megabytes': { id: 'X1', atMost: 300 },
  'export.xlsx.rowsPerSecond': { id: 'X1', atLeast: 34_000 },
  'export.now.max': { id: 'X1', atMost: 50 },
  'export.verify.megabytesPerSecond': { id: 'X1', atLeast: 200 },
  'search.units.p95': { id: 'S1', atMost: 5 },
  'search.indexRatio': { id: 'S2', atMost: 0.8 },
  'search.save.p99Ratio': { id: 'S2', atMost: 1.5 },
};

/** @returns what a figure should be and whether it is; null for one without a target */
export function verdict(key: string, figure: Figure): { limit: string; holds: boolean } | null {
  const target = targets[key];
  const value = numberOf(figure);
  if (!target || Number.isNaN(value)) return null;
  const { id, atMost, atLeast } = target;
  const holds = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast);
  return { limit: `${id} ${atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`}`, holds };
}
