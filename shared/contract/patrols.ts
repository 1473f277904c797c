import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import { page } from '../registers/lists.ts';
import type { PatrolFinding } from '../registers/patrol-findings.ts';
import type { Pace, PointMark } from '../registers/patrol-pace.ts';
import type { PatrolStep } from '../registers/patrol-rules.ts';
import { itemMarks, type Patrol, patrolItems } from '../registers/patrols.ts';
import { checkpoint, type PatrolArea, patrolAreas, patrolWalkers, type Route } from '../registers/routes.ts';
import { desk, method, supervisor } from './method.ts';

export interface RouteView {
  record: Route;
  /** The texts of its points' tags, in their order. */
  tags: string[];
  timeline: Entry[];
}

/** A round in a list. */
export type PatrolLine = Pick<
  Patrol,
  | 'id'
  | 'no'
  | 'status'
  | 'routeId'
  | 'routeName'
  | 'walker'
  | 'day'
  | 'isPlanned'
  | 'startedAt'
  | 'finishedAt'
  | 'voided'
> &
  Pace & {
    walkedByName: string;
    findings: number;
    /** Of these, what still waits for somebody or something. */
    openFindings: number;
  };

export interface FindingView {
  record: PatrolFinding;
  /** Of the report it became; empty while that is not saved. */
  caseNo: string;
  noteNo: string;
  isAssigned: boolean;
  /** The report is settled, the note closed, or it was done. */
  isDone: boolean;
}

export interface PatrolView {
  record: Patrol;
  walkedByName: string;
  verifiedByName: string;
  /** Of each point, in their order. */
  marks: PointMark[];
  findings: FindingView[];
  timeline: Entry[];
  /** What may be done now, and by this person. */
  steps: PatrolStep[];
}

/** One day: what was walked of what a full patrol asks for (S31). */
export interface PatrolDay {
  day: string;
  /** There was a daily route by then: who begins with patrols has missed none before. */
  isDue: boolean;
  planned: number;
  walked: number;
  /** Not gone through as often as `patrol.wholeBuildingPerDay` says. */
  areasLeft: PatrolArea[];
}

const patrolId = { patrolId: id };
const findingId = { findingId: id };

export const routeInput = z.object({
  id,
  name: words(60),
  areas: z.array(z.enum(patrolAreas)).max(patrolAreas.length),
  walker: z.enum(patrolWalkers),
  daily: z.boolean(),
  active: z.boolean(),
  /** A point without a number is new, and gets one with its tag. */
  points: z.array(checkpoint).max(200),
});

export const findingInput = z.object({
  id,
  ...patrolId,
  pointNo: text(20),
  place: text(80),
  item: z.enum(patrolItems),
  finding: text(1000),
  major: z.boolean(),
  solvedOnSpot: z.boolean(),
  followUp: text(500),
  reportedTo: text(60),
});
export type FindingInput = z.infer<typeof findingInput>;

export const patrolMethods = {
  'routes.list': method<RouteView[]>()('read', desk, z.object({})),
  'routes.save': method<RouteView>()('write', supervisor, routeInput),

  /** Begins the round that is planned for today, or one besides. `id` is that of the round if it is a new one. */
  'patrols.start': method<PatrolView>()('write', desk, z.object({ id, routeId: id })),
  /** At a point: its tag was read, the walker says so, or left it out and why. */
  'patrols.mark': method<PatrolView>()(
    'write',
    desk,
    z.object({ ...patrolId, no: words(20), way: z.enum(['scanned', 'byHand', 'skipped']), reason: text(200) }),
  ),
  'patrols.find': method<PatrolView>()('write', desk, findingInput),
  'patrols.finish': method<PatrolView>()(
    'write',
    desk,
    z.object({
      ...patrolId,
      items: z.partialRecord(z.enum(patrolItems), z.enum(itemMarks)),
      missedReason: text(500),
    }),
  ),
  /** A report is begun whose id is this; the link holds as soon as it is saved. */
  'patrols.toCase': method<PatrolView>()('write', desk, z.object({ ...findingId, caseId: id })),
  /** The superior was told of a major one. */
  'patrols.reportUp': method<PatrolView>()('write', desk, z.object({ ...findingId, reportedTo: words(60) })),
  /** Our own people saw to it. */
  'patrols.settle': method<PatrolView>()('write', desk, z.object({ ...findingId, followUp: words(500) })),
  'patrols.verify': method<PatrolView>()('write', supervisor, z.object({ ...patrolId, text: text(500) })),
  'patrols.void': method<PatrolView>()('write', supervisor, z.object({ ...patrolId, reason: words(500) })),
  'patrols.read': method<PatrolView>()('read', desk, z.object(patrolId)),
  /** What is under way or planned for today. */
  'patrols.today': method<PatrolLine[]>()('read', desk, z.object({})),
  'patrols.list': method<{ lines: PatrolLine[]; total: number }>()(
    'read',
    desk,
    z.object({
      status: z.enum(['all', 'open', 'missed', 'faulty', 'verified']),
      text: text(100),
      offset: page.offset,
      limit: page.limit,
    }),
  ),
  /** The last days, today first. */
  'patrols.days': method<PatrolDay[]>()('read', desk, z.object({ days: z.number().int().min(1).max(62) })),
};
