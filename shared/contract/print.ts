import { z } from 'zod';
import type { Attachment } from '../registers/attachments.ts';
import { id, text } from '../registers/base.ts';
import type { BuildingEvent } from '../registers/building-events.ts';
import type { Call } from '../registers/calls.ts';
import type { Case } from '../registers/cases.ts';
import type { ContactNote } from '../registers/contact-notes.ts';
import type { Entry } from '../registers/entries.ts';
import type { FollowUp } from '../registers/follow-ups.ts';
import type { FoundItem } from '../registers/found-items.ts';
import type { Incident } from '../registers/incidents.ts';
import type { KeyMove } from '../registers/key-moves.ts';
import type { MailBatch, MissingIssue } from '../registers/mail-batches.ts';
import type { MailItem } from '../registers/mail-items.ts';
import type { MailMove } from '../registers/mail-moves.ts';
import type { Attempt } from '../registers/notifications.ts';
import type { Order } from '../registers/orders.ts';
import type { Quote } from '../registers/prices.ts';
import {
  chosenForms,
  type GuideForm,
  guideForms,
  keyForms,
  labelForms,
  listForms,
  paperSizes,
  rowsAtMost,
  sampleForms,
  slipForms,
  slipsAtMost,
} from '../registers/prints.ts';
import type { RollCall } from '../registers/roll-calls.ts';
import type { Route } from '../registers/routes.ts';
import type { ShiftSwap } from '../registers/shift-swaps.ts';
import type { SurveyItem, SurveySlip } from '../registers/surveys.ts';
import type { VacantRound } from '../registers/vacant.ts';
import type { Visit } from '../registers/visits.ts';
import type { AnswerView } from './building-events.ts';
import type { DutyWeek } from './duty.ts';
import type { HandoverView } from './handovers.ts';
import type { KeyLine } from './keys.ts';
import type { LogLineView } from './log-lines.ts';
import { desk, method } from './method.ts';
import type { SignatureView } from './orders.ts';
import type { Pack } from './paper-pack.ts';
import type { PatrolView } from './patrols.ts';
import type { SurveyView } from './surveys.ts';
import type { InspectionView } from './vacant.ts';
import type { WorkReport } from './work-reports.ts';

const day = z.iso.date();

/** What to print: up to fifty slips of one form or as many chosen records as one register, some keys or tags, a guide, or a register over days of the site (both included). */
export const paperRequest = z.discriminatedUnion('form', [
  z.object({ form: z.enum(slipForms), ids: z.array(id).min(1).max(slipsAtMost) }),
  z.object({ form: z.enum(chosenForms), ids: z.array(id).min(1).max(slipsAtMost) }),
  z.object({ form: z.enum([...keyForms, ...labelForms]), ids: z.array(id).min(1).max(rowsAtMost) }),
  z.object({ form: z.enum([...guideForms, ...sampleForms]), ids: z.array(id).length(0) }),
  /** A purpose releases whole telephone numbers; only a supervisor may give one (§3.8). */
  z.object({ form: z.enum(listForms), from: day, to: day, purpose: text(200) }),
]);
export type PaperRequest = z.infer<typeof paperRequest>;
export type ListRequest = Extract<PaperRequest, { from: string }>;

/** One attempt to tell somebody, and who made it. */
export type Told = Attempt & { byName: string };
/** The photo of a slip that was signed on paper: of which record, and when it was added. */
export interface SlipPhoto {
  no: string;
  at: number;
}
export interface CasePaper {
  record: Case;
  ownerName: string;
  assignedByName: string;
  voidedByName: string;
  repeatOfNo: string;
  told: Told[];
  followUps: FollowUp[];
  orders: Pick<Order, 'no' | 'workDone' | 'engReceivedBy' | 'completedAt'>[];
  /** Of the complaint's slip; those of an earlier treatment among them. */
  signatures: PaperSignature[];
  /** Those of its orders among them. */
  slipPhotos: SlipPhoto[];
}
/** `image`: the drawing as PNG in base64; empty on paper or when it cannot be read back as it was signed. */
export type PaperSignature = Pick<
  SignatureView,
  'id' | 'purpose' | 'signer' | 'signerRole' | 'medium' | 'paperRef' | 'signedAt' | 'changedSince'
> & { image: string };
export interface OrderPaper {
  record: Order;
  case: Pick<
    Case,
    'no' | 'callerName' | 'companyName' | 'phone' | 'ext' | 'receivedAt' | 'locationDetail' | 'severity' | 'voided'
  >;
  quote: Quote | null;
  signatures: PaperSignature[];
  slipPhotos: SlipPhoto[];
  createdByName: string;
  receivedBackByName: string;
}
/** One caller of an event; `answerTold` counts the wordings from 1, 0 for none. */
export type EventCaller = Pick<
  Case,
  | 'no'
  | 'status'
  | 'place'
  | 'companyName'
  | 'callerName'
  | 'anonymous'
  | 'phone'
  | 'receivedAt'
  | 'answerTold'
  | 'answerToldAt'
  | 'followUpResult'
  | 'voided'
> & { owesCallBack: boolean; owesAsking: boolean };
export interface EventPaper {
  record: BuildingEvent;
  openedByName: string;
  voidedByName: string;
  told: Told[];
  /** Every wording that was released, oldest first. */
  answers: AnswerView[];
  /** In the order in which they belong to it. */
  callers: EventCaller[];
}
/** A slip of keys (F14–F16): who gave, took, let or brought back, with the drawings of their signatures. */
export interface MovePaper {
  record: KeyMove;
  unitCode: string;
  byName: string;
  signatures: PaperSignature[];
}
/** A key on F13 and on its tag. */
export type KeyPaper = KeyLine & { tag: string };
/** F12: one line of the visitor register. */
export type VisitPaper = Visit & { receivedByName: string };
export interface PassPaper {
  record: Visit;
  /** The text of its code. */
  tag: string;
  /** UTC ms by which they should be gone. */
  leaveBy: number;
}
export interface RollPaper {
  record: RollCall;
  byName: string;
}
/** The receipt for a found thing; its marks are left out: they stay the desk's. */
export interface ItemPaper {
  record: FoundItem;
  lossNo: string;
  byName: string;
  signatures: PaperSignature[];
}
/** One photo on a report. `image`: base64; empty when it cannot be read back as it was kept. */
export type PaperPhoto = Pick<Attachment, 'type' | 'caption' | 'at' | 'takenAt'> & { image: string; byName: string };
/** F26: an incident with everything that was written of it. */
export interface IncidentPaper {
  record: Incident;
  caseNo: string;
  byName: string;
  voidedByName: string;
  reviewedByName: string;
  /** Of each report, who sent it. */
  reporters: string[];
  told: Told[];
  /** Its steps, the lines of its log and what was added to them. */
  timeline: Entry[];
  photos: PaperPhoto[];
  photosInAll: number;
  signatures: PaperSignature[];
}
/** A found thing on its tag. */
export type MailLabel = Pick<MailItem, 'id' | 'no' | 'type' | 'trackingNo' | 'addressee' | 'place' | 'shelf'> & {
  tag: string;
};
export type ItemTag = Pick<FoundItem, 'id' | 'no' | 'itemDescription' | 'storagePlace' | 'storedAt'> & { tag: string };
/** A round with what was found on it (F30, F31). */
export type PatrolPaper = Pick<PatrolView, 'record' | 'marks' | 'findings' | 'walkedByName' | 'verifiedByName'>;
/** A route as it is walked, with the texts of its tags. */
export interface RoutePaper {
  record: Route;
  tags: string[];
}
/** F28: the units of a day's round, each with the last look at it. */
export interface VacantPaper {
  record: VacantRound;
  units: { id: string; code: string; looked: InspectionView | null }[];
}
export interface NotePaper {
  record: ContactNote;
  ownerName: string;
}
/** F56: who asks for leave, and what became of it. */
export interface LeavePaper {
  record: ShiftSwap;
  name: string;
  departmentName: string;
  otherName: string;
  decidedByName: string;
}
/** A checkpoint on its tag. */
export interface PointTag {
  no: string;
  place: string;
  routeName: string;
  tag: string;
}
export type CallPaper = Call & { answeredByName: string; caseNo: string };
export type CaseRow = Pick<
  Case,
  | 'id'
  | 'no'
  | 'status'
  | 'kind'
  | 'channel'
  | 'subCategory'
  | 'emergencyType'
  | 'severity'
  | 'place'
  | 'companyName'
  | 'callerName'
  | 'phone'
  | 'content'
  | 'receivedAt'
  | 'responsibleDept'
  | 'result'
  | 'completedAt'
  | 'followUpResult'
  | 'voided'
>;
export type FollowedRow = CaseRow & { followUp: FollowUp | null };
export type ToldRow = Told & Pick<Case, 'no' | 'place' | 'kind' | 'subCategory' | 'emergencyType'>;
/** S15: one month's in-unit repairs, the households among them that were asked, and the complaints. */
export interface MonthFollowed {
  month: string;
  repairs: number;
  followedUp: number;
  households: number;
  satisfied: number;
  complaints: number;
  complaintsFollowed: number;
}

/** S24: one slip of a pick-up, a return or a handover, with its hands. */
export interface MailSlipPaper {
  record: MailMove;
  byName: string;
  fromName: string;
  toName: string;
  signatures: PaperSignature[];
}
/** F23: what the post office brought, title by title. */
export type MailBatchRow = Pick<
  MailBatch,
  | 'id'
  | 'no'
  | 'receivedAt'
  | 'postOfficeSheetCount'
  | 'countedItems'
  | 'specialCount'
  | 'sealOk'
  | 'difference'
  | 'periodicals'
> & { receivedByName: string };
/** F24: one item that was written down, and who has it now. */
export type MailRow = Pick<
  MailItem,
  | 'id'
  | 'no'
  | 'status'
  | 'direction'
  | 'type'
  | 'trackingNo'
  | 'addressee'
  | 'place'
  | 'shelf'
  | 'receivedAt'
  | 'endedAt'
  | 'returnReason'
  | 'voided'
> & { receivedByName: string; takenBy: string; docNo: string };

/** F25: a handover with its sheet and both hands. */
export type HandoverPaper = Pick<
  HandoverView,
  'record' | 'sheet' | 'fromName' | 'toName' | 'closedByName' | 'readerNames' | 'refusedBy'
> & { signatures: PaperSignature[] };

/** F10: a slip of a survey, empty or as it came back. */
export interface SurveyBlank {
  slip: SurveySlip;
  title: string;
  items: SurveyItem[];
}
/** The analysis of a survey, with the least share and the target it is held against, in percent. */
export type SurveyPaper = Pick<SurveyView, 'record' | 'result' | 'coverage' | 'comments'> & {
  least: number;
  target: number;
};

export type PaperContent =
  | { form: 'F01' | 'F03' | 'F04' | 'F07'; cases: CasePaper[] }
  | { form: 'F05'; orders: OrderPaper[] }
  | { form: 'F11'; calls: CallPaper[] }
  | { form: 'S03'; events: EventPaper[] }
  | { form: 'F14' | 'F15' | 'F16'; moves: MovePaper[] }
  | { form: 'F13' | 'keyTags'; keys: KeyPaper[] }
  | { form: 'S24'; slips: MailSlipPaper[] }
  | { form: 'F23'; batches: MailBatchRow[]; issues: MissingIssue[] }
  | { form: 'F24'; items: MailRow[] }
  | { form: 'pass'; passes: PassPaper[] }
  | { form: 'roll'; rolls: RollPaper[] }
  | { form: 'F12'; visits: VisitPaper[] }
  | { form: 'F25'; handovers: HandoverPaper[] }
  | { form: 'S07'; receipts: ItemPaper[] }
  | { form: 'itemTags'; tags: ItemTag[] }
  | { form: 'mailTags'; labels: MailLabel[] }
  | { form: 'F26'; incidents: IncidentPaper[] }
  | { form: 'F30' | 'F31'; patrols: PatrolPaper[] }
  | { form: 'routeMap'; routes: RoutePaper[] }
  | { form: 'F28'; rounds: VacantPaper[] }
  | { form: 'F55'; notes: NotePaper[] }
  | { form: 'F56'; leaves: LeavePaper[] }
  | { form: 'roster'; weeks: DutyWeek[] }
  | { form: 'pointTags'; points: PointTag[] }
  | { form: 'F02' | 'reports'; rows: CaseRow[] }
  | { form: 'F06'; rows: FollowedRow[] }
  | { form: 'F09'; months: MonthFollowed[] }
  | { form: 'calls'; calls: CallPaper[] }
  | { form: 'notifications'; rows: ToldRow[] }
  | { form: 'loans'; rows: KeyMove[] }
  | { form: 'nightLog'; lines: LogLineView[] }
  /** Its words are the screen's. */
  | { form: GuideForm }
  | { form: 'sampleTags'; samples: string[] }
  | { form: 'F10'; blanks: SurveyBlank[] }
  | { form: 'survey'; analyses: SurveyPaper[] }
  | { form: 'F57' | 'F58'; report: WorkReport }
  | { form: 'bound'; months: MonthFollowed[]; volumes: Volume[] }
  | { form: 'pack'; pack: Pack };

/** S27: one register of a bound month, with what its cover says of it. */
export interface Volume {
  content: PaperContent;
  lines: number;
  voided: number;
}

/** Everything a form is made of. Times are UTC ms. */
export interface Paper {
  siteName: string;
  timeZone: string;
  printedByName: string;
  printedAt: number;
  /** Days of a register; empty for slips. */
  from: string;
  to: string;
  content: PaperContent;
}

export interface Printer {
  /** As the system knows it. */
  name: string;
  title: string;
}

const onPaper = { paper: paperRequest, size: z.enum(paperSizes) };

/** Answered by main: they reach the printer and the disk. Of the forms a guard prints only some (`mayPrint`). */
export const printMethods = {
  'print.printers': method<Printer[]>()('read', desk, z.object({})),
  /** Asks where to; null when the person thought better of it, else the file's path. */
  'print.save': method<{ file: string | null }>()('write', desk, z.object(onPaper)),
  /** `printer` empty: the system's own choice. Refuses with `noPrinter` or `printFailed`. */
  'print.send': method<null>()(
    'write',
    desk,
    z.object({ ...onPaper, printer: text(300), copies: z.number().int().min(1).max(20) }),
  ),
};

/** Answered by the database worker; only the first by the window's leave. */
export const paperMethods = {
  /** As it will be printed, with every telephone number masked. */
  'print.preview': method<Paper>()('read', desk, z.object({ paper: paperRequest })),
  /** Main's own: whole numbers on slips, and on registers that were released. */
  'print.paper': method<Paper>()('read', desk, z.object({ paper: paperRequest })),
  /** Main's own, before anything leaves: the log, and a line in each record's timeline. */
  'print.log': method<{ printId: string }>()(
    'write',
    desk,
    z.object({ ...onPaper, how: z.enum(['printed', 'saved']), rows: z.number().int() }),
  ),
  /** Main's own: the printer or the disk refused after all. */
  'print.failed': method<null>()('write', desk, z.object({ printId: id })),
};
