import { create } from 'zustand';
import type { PaperRequest } from '../../shared/contract/print.ts';
import type { BuildingEventStep } from '../../shared/registers/building-event-states.ts';
import type { CaseAction } from '../../shared/registers/case-states.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import type { MailStep } from '../../shared/registers/mail-states.ts';
import type { OrderStep } from '../../shared/registers/order-states.ts';
import type { Period } from '../../shared/time/period.ts';
import type { ReportView } from '../indicators/report-view.ts';

export const directoryTabs = ['units', 'staff', 'departments', 'zones', 'duty'] as const;
export type DirectoryTab = (typeof directoryTabs)[number];

export const visitorsViews = ['list', 'inside', 'permits', 'watch'] as const;
export type VisitorsView = (typeof visitorsViews)[number];

export const keysViews = ['list', 'loans', 'handOver', 'count', 'cabinet'] as const;
export type KeysView = (typeof keysViews)[number];

export const mailViews = ['waiting', 'receive', 'list', 'batches', 'periodicals', 'custody', 'instructions'] as const;
export type MailView = (typeof mailViews)[number];
export const foundItemsViews = ['list', 'count'] as const;
export type FoundItemsView = (typeof foundItemsViews)[number];

export const roundsViews = ['patrols', 'vacant', 'notes', 'routes'] as const;
export type RoundsView = (typeof roundsViews)[number];

/** What a contact note that is being written is about. */
export interface NoteAbout {
  findingId: string | null;
  inspectionId: string | null;
  unitId: string | null;
  place: string;
  body: string;
  major: boolean;
}

/** What can be done with the roster. */
export const dutySteps = ['enter', 'askLeave', 'askSwap', 'remove'] as const;
export type DutyStep = (typeof dutySteps)[number];

/** What came of a call, in the order of their keys. */
export const followUpActs = ['satisfied', 'partly', 'dissatisfied', 'unreachable'] as const;
export type FollowUpAct = (typeof followUpActs)[number];

/** What is to be done with a record as soon as it is shown: its form opens. */
export type CaseStep = Exclude<CaseAction, 'notify'> | 'reply' | 'supervisorAnswered';

/** The part of a building-wide event at which its page opens. */
export type EventPart = BuildingEventStep;

/** Where the desk is looking. */
export type Screen =
  | { at: 'now' }
  | { at: 'cases'; caseId?: string; act?: CaseStep }
  | { at: 'intake'; draftId?: string; callId?: string; unitId?: string; lineId?: string }
  | { at: 'emergency'; draftId?: string; lineId?: string }
  | { at: 'orders'; orderId?: string; act?: OrderStep }
  | { at: 'calls'; callId?: string; draftId?: string; fresh?: boolean; unitId?: string }
  | { at: 'followUps'; caseId?: string; act?: FollowUpAct }
  | { at: 'keys'; view?: KeysView; keyId?: string; moveId?: string; countId?: string; draftId?: string }
  | {
      at: 'mail';
      view?: MailView;
      itemId?: string;
      /** A step of the item whose form opens. */
      act?: MailStep;
      /** The room, or the place, that is being told of its mail. */
      room?: string;
      draftId?: string;
      code?: string;
      direction?: 'in' | 'out';
    }
  | {
      at: 'visitors';
      view?: VisitorsView;
      visitId?: string;
      draftId?: string;
      fresh?: boolean;
      /** Somebody announced who is here now. */
      permitId?: string;
      unitId?: string;
    }
  | { at: 'foundItems'; view?: FoundItemsView; itemId?: string; draftId?: string }
  | { at: 'deskNotes'; noteId?: string; draftId?: string }
  | { at: 'conflicts'; conflictId?: string }
  | { at: 'handovers'; handoverId?: string; leaving?: boolean }
  | { at: 'incidents'; incidentId?: string; act?: IncidentStep; about?: string; draftId?: string; lineId?: string }
  | {
      at: 'patrols';
      view?: RoundsView;
      patrolId?: string;
      /** A route whose tag was scanned: its round is begun, or gone on with. Among the routes: the one that is changed. */
      routeId?: string;
      /** The sheet at the end of a round, or the weekly comparison of what is vacant. */
      act?: 'finish' | 'reconcile';
      /** `new`: the form for one. */
      noteId?: string;
      unitId?: string;
      about?: NoteAbout;
      draftId?: string;
    }
  | { at: 'indicators'; view?: Partial<ReportView> }
  | { at: 'workReports'; period?: Period; reportId?: string }
  /** `plan`: the form of its plan, or of a new one. */
  | { at: 'surveys'; surveyId?: string; act?: 'plan' }
  | { at: 'board' }
  | { at: 'buildingEvents'; eventId?: string; act?: EventPart; draftId?: string; fresh?: boolean }
  | { at: 'log'; lineId?: string }
  | {
      at: 'directory';
      tab?: DirectoryTab;
      unitId?: string;
      staffId?: string;
      /** A form of the roster that opens, the Monday of its week, and the shift that it is about. */
      act?: DutyStep;
      week?: string;
      shiftId?: string;
    }
  | { at: 'unit'; unitId: string }
  | { at: 'print'; paper: PaperRequest }
  | { at: 'settings' }
  | { at: 'retention' }
  | { at: 'history'; seq?: number };

interface ScreenStore {
  screen: Screen;
  past: Screen[];
  /** Counts up with every `open`, so that the same form can be opened anew. */
  turn: number;
  open(screen: Screen): void;
  /** The screen before, or Now when there is none. */
  back(): void;
  /** Changes what the present screen points at without a step to go back to. */
  replace(screen: Screen): void;
  /** Begins anew at Now. */
  reset(): void;
}

const remembered = 30;

export const useScreen = create<ScreenStore>((set) => ({
  screen: { at: 'now' },
  past: [],
  turn: 0,
  open: (screen) => set((s) => ({ screen, past: [...s.past, s.screen].slice(-remembered), turn: s.turn + 1 })),
  back: () => set((s) => ({ screen: s.past.at(-1) ?? { at: 'now' }, past: s.past.slice(0, -1), turn: s.turn + 1 })),
  replace: (screen) => set({ screen }),
  reset: () => set({ screen: { at: 'now' }, past: [], turn: 0 }),
}));

/** Opens a screen from anywhere. */
export const openScreen = (screen: Screen): void => useScreen.getState().open(screen);
