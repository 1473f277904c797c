import { z } from 'zod';
import { id, longText, moment, phone, text, words } from '../registers/base.ts';
import { type BuildingEventStep, buildingEventStates } from '../registers/building-event-states.ts';
import type { BuildingEvent } from '../registers/building-events.ts';
import { caseTypeCodes } from '../registers/case-types.ts';
import type { Case } from '../registers/cases.ts';
import type { Entry } from '../registers/entries.ts';
import { acks, notifyChannels } from '../registers/notifications.ts';
import { paperInput } from '../registers/paper-forms.ts';
import { parties } from '../registers/parties.ts';
import type { Timer } from '../registers/timers.ts';
import type { CaseLine, CaseView, LineView } from './cases.ts';
import { desk, method, supervisor } from './method.ts';

/** One released wording with its number and the releaser's name. */
export interface AnswerView {
  version: number;
  text: string;
  byName: string;
  at: number;
}

/** What every screen shows of an event: which it is and what may be said. `answer` null: the holding sentence only. */
export interface EventBrief {
  id: string;
  no: string;
  status: BuildingEvent['status'];
  type: BuildingEvent['type'];
  title: string;
  scope: string;
  startedAt: number;
  answer: AnswerView | null;
  callers: number;
}

/** One caller of an event. `phone` is masked (S51). */
export interface LinkedIntake
  extends Pick<
    Case,
    | 'id'
    | 'no'
    | 'status'
    | 'kind'
    | 'unitId'
    | 'place'
    | 'companyName'
    | 'callerName'
    | 'phone'
    | 'receivedAt'
    | 'answerTold'
    | 'answerToldAt'
    | 'followUpResult'
  > {
  /** To be called and told the wording in force; how often that was tried in vain. */
  owesCallBack: boolean;
  tries: number;
  /** To be asked whether it is good now. */
  owesAsking: boolean;
}

/** An event as its page shows it. */
export interface BuildingEventView {
  record: BuildingEvent;
  /** Every wording, oldest first; the last one is in force. */
  answers: AnswerView[];
  lines: LineView[];
  linkedIntakes: LinkedIntake[];
  callBacks: number;
  unasked: number;
  timeline: Entry[];
  timers: Timer[];
  /** What may be done now, and by this person. */
  steps: BuildingEventStep[];
}

export type BuildingEventLine = Pick<
  BuildingEvent,
  'id' | 'no' | 'status' | 'title' | 'type' | 'scope' | 'startedAt' | 'officialAnswer' | 'endedAt'
> & { callers: number; dueAt: number | null };

/** Similar reports of the last minutes from which an event could be opened. */
export interface EventProposal {
  type: BuildingEvent['type'];
  reports: Pick<CaseLine, 'id' | 'no' | 'place' | 'callerName' | 'receivedAt'>[];
  /** How many make the event, the one that is being taken among them. */
  count: number;
  /** As the building counts them, lowest first. */
  floors: number[];
  since: number;
}

/** What the desk offers while a type is being taken or has just been saved. */
export interface Fitting {
  /** Running events of this type, those that reach the floor first. */
  events: (EventBrief & { reaches: boolean })[];
  proposal: EventProposal | null;
}

/** S03: a month's events, and how long the desk had nothing to say. */
export interface EventMonth {
  events: number;
  callers: number;
  /** From opening to the first wording, minutes, of those that got one. */
  minutesToWording: number | null;
  lines: { id: string; no: string; title: string; callers: number; minutesToWording: number | null }[];
}

const ofEvent = { eventId: id };
const title = words(60);
const scope = words(200);

export const buildingEventMethods = {
  /** `caseIds`: the similar reports that are linked with it. Supervisor and manager are told from now on. */
  'buildingEvents.open': method<BuildingEventView>()(
    'write',
    desk,
    z.object({
      id,
      type: z.enum(caseTypeCodes),
      title,
      scope,
      startedAt: moment.nullable(),
      caseIds: z.array(id).max(200),
      /** The sheet that it was on first. */
      paper: paperInput.optional(),
    }),
  ),
  'buildingEvents.notify': method<BuildingEventView>()(
    'write',
    desk,
    z.object({
      ...ofEvent,
      party: z.enum(parties),
      toPerson: words(60),
      phone,
      channel: z.enum(notifyChannels),
      ack: z.enum(acks),
      reason: text(500),
    }),
  ),
  /** Fast entry: unit or place, name, phone. `answerSaid`: the version of the wording that stood on the screen, 0 for the holding sentence. */
  'buildingEvents.addCaller': method<BuildingEventView>()(
    'write',
    desk,
    z.object({
      ...ofEvent,
      id,
      unitId: id.nullable(),
      place: text(),
      contactId: id.nullable(),
      callerName: text(60),
      phone,
      ext: text(12),
      answerSaid: z.number().int().min(0),
      /** When the call came; now where nothing is said. */
      receivedAt: moment.nullable().optional(),
      paper: paperInput.optional(),
    }),
  ),
  'buildingEvents.link': method<CaseView>()('write', desk, z.object({ ...ofEvent, caseId: id })),
  /** A mistake: the case is an ordinary one again, and told of on its own. */
  'buildingEvents.unlink': method<CaseView>()('write', desk, z.object({ caseId: id, reason: words(500) })),
  /** `tellAgain`: who was told an earlier wording is called again. */
  'buildingEvents.release': method<BuildingEventView>()(
    'write',
    supervisor,
    z.object({ ...ofEvent, text: words(1000), tellAgain: z.boolean() }),
  ),
  /** Callers who were called back: the wording in force was told, or nobody answered. */
  'buildingEvents.tellCallers': method<BuildingEventView>()(
    'write',
    desk,
    z.object({ ...ofEvent, caseIds: z.array(id).min(1).max(500), result: z.enum(['told', 'noAnswer']) }),
  ),
  /** S12: how it stands, as the department says. */
  'buildingEvents.ask': method<BuildingEventView>()(
    'write',
    desk,
    z.object({ ...ofEvent, askedPerson: words(60), text: words(longText) }),
  ),
  'buildingEvents.correct': method<BuildingEventView>()(
    'write',
    desk,
    z.object({ ...ofEvent, title, scope, startedAt: moment, reason: words(500) }),
  ),
  /** It is over: the linked cases are completed and asked about in one pass. */
  'buildingEvents.end': method<BuildingEventView>()(
    'write',
    desk,
    z.object({ ...ofEvent, reportedBy: words(60), result: words(longText) }),
  ),
  /** S14 for many: one answer for each of these callers. */
  'buildingEvents.followUp': method<BuildingEventView>()(
    'write',
    desk,
    z.object({
      ...ofEvent,
      caseIds: z.array(id).min(1).max(500),
      result: z.enum(['satisfied', 'dissatisfied', 'noAnswer']),
      opinion: text(longText),
    }),
  ),
  'buildingEvents.close': method<BuildingEventView>()('write', desk, z.object(ofEvent)),
  'buildingEvents.void': method<BuildingEventView>()('write', supervisor, z.object({ ...ofEvent, reason: words(500) })),
  'buildingEvents.read': method<BuildingEventView>()('read', desk, z.object(ofEvent)),
  'buildingEvents.list': method<{ lines: BuildingEventLine[]; total: number }>()(
    'read',
    desk,
    z.object({
      status: z.union([z.enum(buildingEventStates), z.enum(['open', 'all'])]),
      text: text(100),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  ),
  /** Those that callers may still belong to, with what may be said: on every screen. */
  'buildingEvents.running': method<EventBrief[]>()('read', desk, z.object({})),
  /** `taking`: a report of this type is being written down right now, for this unit. */
  'buildingEvents.fitting': method<Fitting>()(
    'read',
    desk,
    z.object({ type: z.enum(caseTypeCodes), unitId: id.nullable(), taking: z.boolean() }),
  ),
  /** The event a case belongs to, or those it could. */
  'buildingEvents.ofCase': method<{ event: EventBrief | null; mayUnlink: boolean; fitting: Fitting }>()(
    'read',
    desk,
    z.object({ caseId: id }),
  ),
  /** `month` as `2025-03`. */
  'buildingEvents.month': method<EventMonth>()(
    'read',
    desk,
    z.object({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) }),
  ),
};
