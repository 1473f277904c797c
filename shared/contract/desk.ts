import { z } from 'zod';
import { type Parameters, type ParameterValue, parameterKeys } from '../parameters.ts';
import { id, moment, text, words } from '../registers/base.ts';
import type { Entry } from '../registers/entries.ts';
import type { Rung } from '../registers/ladder.ts';
import { type AppRole, pin } from '../registers/people.ts';
import { type TimerRule, timerRules } from '../registers/timers.ts';
import type { ClockDoubt, ClockMove } from '../time/clock-doubt.ts';
import type { Backup } from './backups.ts';
import { desk, method, supervisor } from './method.ts';

export { type Language, languages } from './languages.ts';

export interface Site {
  id: string;
  name: string;
  timeZone: string;
}
export interface Person {
  id: string;
  name: string;
  role: AppRole;
}

/** A desk that is being made from the data of its site. */
export interface Starting {
  siteName: string;
  /** Records that are here already. */
  records: number;
  /** Null until all of them are: who may be the first to sign in. */
  supervisors: Pick<Person, 'id' | 'name'>[] | null;
}

/**
 * Where the desk stands: `setup` before the first supervisor, `ready`, or a database that cannot be opened.
 * `damaged` and `newer` leave the file as it is.
 */
export type DeskPhase =
  | { phase: 'setup'; starting?: Starting }
  | { phase: 'ready'; site: Site; people: Person[]; parameters: Parameters; demo: boolean }
  | { phase: 'damaged'; backups: Backup[]; detail: string }
  | { phase: 'newer' }
  | { phase: 'unusable'; code: 'readOnly' | 'diskFull' | 'unexpected' };

/** The registers whose records something may fall due for. */
export const nowRegisters = [
  'cases',
  'calls',
  'orders',
  'buildingEvents',
  'keyMoves',
  'keys',
  'keyCounts',
  'mailItems',
  'missingIssues',
  'visits',
  'foundItems',
  'itemCounts',
  'handovers',
  'deskAbsences',
  'incidents',
  'patrols',
  'vacantRounds',
  'contactNotes',
  'workReports',
] as const;
export type NowRegister = (typeof nowRegisters)[number];

/** One line of Now 当班. */
export interface NowLine {
  register: NowRegister;
  record: string;
  no: string;
  rule: TimerRule;
  dueAt: number;
  since: number;
  what: string;
  /** `subCategory` or `emergencyType`, for the translated type name; null for a call. */
  type: string | null;
  emergency: boolean;
  place: string;
  who: string;
  snoozedUntil: number | null;
  /** 暂缓: its case is put off until then, UTC ms; what somebody else was promised runs on. */
  deferredUntil: number | null;
  /** §2.3: overdue long enough to go to the next rung of the ladder, and whom to call there. */
  escalate?: { rung: Rung; name: string; phone: string };
}
/** A line that may ring, and from when at this very desk: of a site's desks one rings first, the others when nobody has answered it. */
export interface AlarmLine extends NowLine {
  ringAt: number;
}
/** What the left column counts: what needs doing, not what exists. */
export interface NowView {
  lines: NowLine[];
  counts: {
    now: number;
    cases: number;
    orders: number;
    buildingEvents: number;
    calls: number;
    followUps: number;
    keys: number;
    mail: number;
    visits: number;
    foundItems: number;
    /** What whoever sits here must still read. */
    deskNotes: number;
    handovers: number;
    incidents: number;
    patrols: number;
    /** Two outcomes of which whoever sits here may say which one holds. */
    conflicts: number;
    /** Swaps and leave that wait for a supervisor's word. */
    directory: number;
  };
}

export const searchRegisters = [
  'cases',
  'orders',
  'buildingEvents',
  'keys',
  'keyMoves',
  'mailItems',
  'visits',
  'foundItems',
  'deskNotes',
  'handovers',
  'incidents',
  'patrols',
  'contactNotes',
  'calls',
  'logLines',
  'units',
  'contacts',
  'staff',
] as const;
export type SearchRegister = (typeof searchRegisters)[number];
export interface SearchHit {
  register: SearchRegister;
  record: string;
  /** Number, room or name. */
  title: string;
  /** The matching text around the words found; phones masked. */
  excerpt: string;
  /** UTC ms; 0 for the directory. */
  at: number;
  /** The unit a contact belongs to. */
  unitId: string | null;
}
export interface SearchGroup {
  register: SearchRegister;
  hits: SearchHit[];
  /** Capped: `countedTo` and more. */
  count: number;
  capped: boolean;
}

export const draftForms = [
  'intake',
  'emergency',
  'call',
  'caller',
  'keyCount',
  'keyLoan',
  'keyReturn',
  'keySlip',
  'mail',
  'mailBatch',
  'mailHandOut',
  'mailAway',
  'mailDropOff',
  'mailCustody',
  'mailInstruction',
  'visit',
  'foundItem',
  'handBack',
  'itemCount',
  'logLine',
  'deskNote',
  'incident',
  'incidentFacts',
  'incidentReport',
  'finding',
  'contactNote',
  'mailStep',
  'mailTell',
  'incidentStep',
  'inspection',
  'reconciliation',
  'roundFinish',
  'route',
  'keyExplain',
  'duty',
  'followUp',
  'surveyPlan',
] as const;
export type DraftForm = (typeof draftForms)[number];
export interface Draft {
  id: string;
  form: DraftForm;
  title: string;
  content: string;
  startedBy: string;
  startedByName: string;
  startedAt: number;
  updatedAt: number;
}

export const deskMethods = {
  'desk.phase': method<DeskPhase>()('read', 'anyone', z.object({})),
  'setup.create': method<Person>()(
    'write',
    'anyone',
    z.object({
      siteName: words(60),
      timeZone: z
        .string()
        .max(60)
        .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC'),
      supervisorName: words(60),
      pin,
    }),
  ),
  /** Fills an empty desk with the demo building. Everybody's PIN there is 2580. */
  'setup.demo': method<null>()('write', 'anyone', z.object({})),
  /** Checks a PIN; the session itself is main's. Answers `pinWrong` or `pinBlocked` with `params.seconds`. */
  'staff.signIn': method<Person>()('write', 'anyone', z.object({ staffId: id, pin: z.string().max(64) })),
  'now.list': method<NowView>()('read', desk, z.object({})),
  /** What is due or will be within two minutes, not snoozed and not rung yet: for main's alarms. */
  'alarms.due': method<AlarmLine[]>()('read', 'anyone', z.object({})),
  /** Main's own: these have had their alarm, which is kept over a restart. */
  'alarms.rang': method<null>()(
    'write',
    'anyone',
    z.object({
      rung: z
        .array(z.object({ register: z.enum(nowRegisters), record: id, rule: z.enum(timerRules), dueAt: moment }))
        .max(500),
    }),
  ),
  /** Quiet until `until`, at most two hours away; the reason stays on the record. */
  'alarms.snooze': method<null>()(
    'write',
    desk,
    z.object({
      register: z.enum(nowRegisters),
      record: id,
      rule: z.enum(timerRules),
      until: moment,
      reason: words(500),
    }),
  ),
  'search.find': method<{ groups: SearchGroup[]; ms: number }>()(
    'read',
    desk,
    z.object({
      text: text(100),
      register: z.enum(searchRegisters).nullable(),
      limit: z.number().int().min(1).max(200),
    }),
  ),
  'drafts.save': method<null>()(
    'write',
    desk,
    z.object({ id, form: z.enum(draftForms), title: text(200), content: z.string().max(200_000) }),
  ),
  'drafts.list': method<Draft[]>()('read', desk, z.object({})),
  'drafts.discard': method<null>()('write', desk, z.object({ id })),
  'parameters.list': method<{ values: ParameterValue[]; inForce: Parameters }>()('read', desk, z.object({})),
  'parameters.save': method<null>()(
    'write',
    supervisor,
    z.object({ key: z.enum(parameterKeys), value: z.number().int(), validFrom: moment }),
  ),
  'history.ofRecord': method<Entry[]>()('read', desk, z.object({ register: text(40), record: id })),
  /** Why the machine’s clock cannot be right; null: it may be. */
  'clock.doubt': method<ClockDoubt | null>()('read', desk, z.object({})),
  /** How the clock of the desk that wrote a record was moved around its time; `until` null: up to now. Oldest first. */
  'clock.moves': method<ClockMove[]>()('read', desk, z.object({ record: id, from: moment, until: moment.nullable() })),
  /** Somebody compared it and found it right. */
  'clock.confirm': method<null>()('write', desk, z.object({})),
  /** What the clock did: main saw it jump by `byMs` (negative: set back). */
  'clock.jumped': method<null>()('write', 'anyone', z.object({ byMs: z.number().int(), wall: moment })),
};
