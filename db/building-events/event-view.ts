import type { AnswerView, BuildingEventView, EventBrief, LinkedIntake } from '../../shared/contract/building-events.ts';
import { buildingEventStepNames, refusalOfEventStep } from '../../shared/registers/building-event-states.ts';
import { answersOfEvent, type BuildingEvent } from '../../shared/registers/building-events.ts';
import type { Timer } from '../../shared/registers/timers.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import { linesOf } from '../cases/case-view.ts';
import { attemptsIn, timelineOf } from '../cases/timeline.ts';
import { find } from '../directory/saving.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';
import { type Caller, callersOf, factsOfEvent } from './event-change.ts';

/** @returns every wording with its releaser's name, oldest first */
export function answerViews(look: Look, e: BuildingEvent): AnswerView[] {
  return answersOfEvent(e).map(({ text, by, at }, i) => ({
    version: i + 1,
    text,
    byName: find(look, 'staff', by)?.name ?? '',
    at,
  }));
}

/** @returns what every screen shows of an event */
export function briefOf(look: Look, e: BuildingEvent): EventBrief {
  const { id, no, status, type, title, scope, startedAt } = e;
  return {
    ...{ id, no, status, type, title, scope, startedAt },
    answer: answerViews(look, e).at(-1) ?? null,
    callers:
      look.db.row<{ n: number }>('SELECT count(*) AS n FROM cases WHERE buildingEventId = ? AND voided = 0', id)?.n ??
      0,
  };
}

const tried = `SELECT e.record, count(*) AS tries FROM json_each(?) j JOIN entries e ON e.record = j.value
  WHERE e.register = 'cases' AND e.kind = 'did' AND json_extract(e.data, '$.action') = 'tellWording'
  AND json_extract(e.data, '$.details.attempt') = 'noAnswer' GROUP BY e.record`;

function triesOf(look: Look, callers: readonly Caller[]): Map<string, number> {
  const ids = callers.filter((caller) => caller.owesCallBack).map(({ c }) => c.id);
  if (ids.length === 0) return new Map();
  const rows = look.db.rows<{ record: string; tries: number }>(tried, JSON.stringify(ids));
  return new Map(rows.map(({ record, tries }) => [record, tries]));
}

function linkedIntake({ c, ...owes }: Caller, tries: number): LinkedIntake {
  const { id, no, status, kind, unitId, place, companyName, callerName, receivedAt } = c;
  const { answerTold, answerToldAt, followUpResult } = c;
  return {
    ...{ id, no, status, kind, unitId, place, companyName, callerName, receivedAt },
    ...{ answerTold, answerToldAt, followUpResult },
    phone: maskPhone(c.phone),
    ...owes,
    tries,
  };
}

/** @returns an event as its page shows it */
export function eventView(look: Look, e: BuildingEvent): BuildingEventView {
  const timeline = timelineOf(look, 'buildingEvents', e.id);
  const callers = callersOf(look, e);
  const tries = triesOf(look, callers);
  const facts = factsOfEvent(look, e, callers);
  return {
    record: e,
    answers: answerViews(look, e),
    lines: linesOf(look, { notify: e.notify, zoneId: null }, attemptsIn(timeline, { reopened: 0 })),
    linkedIntakes: callers.map((caller) => linkedIntake(caller, tries.get(caller.c.id) ?? 0)),
    callBacks: callers.filter((caller) => caller.owesCallBack).length,
    unasked: facts.unasked,
    timeline,
    timers: look.db
      .rows<Timer>('SELECT rule, dueAt FROM timers WHERE record = ?', e.id)
      .sort((a, b) => a.dueAt - b.dueAt),
    steps: buildingEventStepNames.filter((step) => refusalOfEventStep(e.status, step, facts) === null),
  };
}

export const readBuildingEvent: Read<'buildingEvents.read'> = (look, { eventId }) =>
  eventView(look, read(look, 'buildingEvents', eventId));

export const runningStatement = `SELECT * FROM buildingEvents INDEXED BY buildingEventsRunning
  WHERE status IN ('noWording', 'wordingReleased')`;

/** @returns the events that callers may belong to, the latest first */
export function runningEvents(look: Look): BuildingEvent[] {
  return look.db
    .rows<object>(runningStatement)
    .map((row) => fromRow('buildingEvents', row))
    .sort((a, b) => b.createdAt - a.createdAt);
}

export const listRunning: Read<'buildingEvents.running'> = (look) =>
  runningEvents(look).map((event) => briefOf(look, event));
