import type { ErrorCode } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import type { BuildingEvent } from './building-events.ts';
import type { CaseState } from './case-states.ts';
import type { CaseTypeCode } from './case-types.ts';
import type { Case, NotifyLine } from './cases.ts';
import type { EmergencyType } from './emergencies.ts';
import type { Party } from './parties.ts';
import type { DepartmentCode } from './people.ts';

/** What an emergency is about in everyday words, so that it can belong to the same event as the reports. */
const matterOfEmergency: Partial<Record<EmergencyType, CaseTypeCode>> = {
  largePowerCut: 'power',
  burstPipe: 'plumbing',
  waterLeak: 'plumbing',
  sprinklerLeak: 'plumbing',
  flood: 'plumbing',
  liftEntrapment: 'lift',
  odour: 'publicArea',
};

/** @returns the type under which a case may belong to an event; null when there is none */
export function matterOfCase(c: Pick<Case, 'subCategory' | 'emergencyType'>): CaseTypeCode | null {
  return c.subCategory ?? (c.emergencyType && (matterOfEmergency[c.emergencyType] ?? null));
}

const list = String.raw`((?:\d{1,3}\s*[-–~至到、,，]\s*)*\d{1,3})`;
const named = new RegExp(String.raw`\bfloors?\s+${list}|${list}\s*(?:层|楼|F\b|floors?\b)`, 'gi');

/** @returns the floors that a text names: `西区8、9层`, `8-12层`, `12F`, `Floors 8, 9`. Empty when it names none: the whole building. */
export function floorsIn(text: string): number[] {
  const floors = new Set<number>();
  for (const [, after, before] of text.matchAll(named)) {
    for (const part of (before ?? after ?? '').split(/[、,，]/)) {
      const [from = 0, until = from] = part.split(/[-–~至到]/).map(Number);
      for (let floor = from; floor <= until && floor - from < 200; floor += 1) floors.add(floor);
    }
  }
  return [...floors].sort((a, b) => a - b);
}

/** A report as the proposal looks at it. `floor` null: nobody has said. */
export interface SimilarReport {
  id: string;
  floor: string | null;
}

/**
 * S03 [INF]: enough reports of one type from enough floors, within the time that whoever reads them has looked back.
 * @param reports open ones of one type within `event.proposeWithinMinutes`
 * @returns true when the desk proposes to open an event
 */
export function proposesEvent(
  reports: readonly SimilarReport[],
  p: Pick<Parameters, 'event.proposeReports' | 'event.proposeFloors'>,
): boolean {
  const floors = new Set(reports.flatMap(({ floor }) => (floor === null ? [] : [floor])));
  return reports.length >= p['event.proposeReports'] && floors.size >= p['event.proposeFloors'];
}

/** @returns true when the event speaks of this floor, or names no floor at all. @param floor null: not known */
export function reachesFloor(e: Pick<BuildingEvent, 'scope'>, floor: number | null): boolean {
  const floors = floorsIn(e.scope);
  return floor === null || floors.length === 0 || floors.includes(floor);
}

/**
 * S10, row "building-wide": supervisor and manager within the minute; the department that repairs hears of it besides, once
 * for everybody who calls. Floor supervisors hear of it through the property supervisor, who leads them.
 */
export function eventLines(dept: DepartmentCode, present: (party: Party) => boolean): NotifyLine[] {
  const besides: Partial<Record<DepartmentCode, Party>> = {
    engineering: 'engineering',
    security: 'security',
    housekeeping: 'housekeeping',
    customerService: 'customerService',
    finance: 'finance',
  };
  const party = besides[dept];
  return [
    { party: 'propertySupervisor', counted: true },
    { party: 'propertyManager', counted: true },
    ...(party && present(party) ? [{ party, counted: false }] : []),
  ];
}

const linkableStates: readonly CaseState[] = ['registered', 'notified', 'inProgress', 'scheduled'];

/** @returns why a case cannot become one of an event's callers; null when it can */
export function refusalToLink(c: Case, e: Pick<BuildingEvent, 'type'>): ErrorCode | null {
  const asked = c.kind === 'enquiry' || c.kind === 'suggestion';
  const open = !c.voided && c.completedAt === null && c.reopened === 0 && linkableStates.includes(c.status);
  return !asked && open && c.buildingEventId === null && matterOfCase(c) === e.type ? null : 'stateForbids';
}

/**
 * The event's telling stands for the case's own: the departments hear once, not forty times. Not for who is dissatisfied, in
 * danger or asked to pay: these are told of on their own.
 */
export function isCoveredByEvent(c: Pick<Case, 'kind' | 'emergencyType' | 'chargeable' | 'reopened'>): boolean {
  return c.kind !== 'complaint' && c.emergencyType === null && c.reopened === 0 && !c.chargeable;
}

type Caller = Pick<Case, 'anonymous' | 'phone'>;
const canBeCalled = (c: Caller) => !c.anonymous || c.phone !== '';

/** @returns true when a linked caller must still be called and told the wording in force. */
export function owesCallBack(
  c: Caller & Pick<Case, 'answerTold' | 'voided' | 'reopened'>,
  e: Pick<BuildingEvent, 'status' | 'owedAnswer'>,
): boolean {
  return (
    e.status === 'wordingReleased' && !c.voided && c.reopened === 0 && canBeCalled(c) && c.answerTold < e.owedAnswer
  );
}

/** @returns true when a linked caller must still be asked in the batch whether it is good now (S14). @param planned asked on its own */
export function owesAsking(
  c: Caller & Pick<Case, 'status' | 'followUpResult' | 'kind'>,
  e: Pick<BuildingEvent, 'status'>,
  planned: boolean,
): boolean {
  const waits = c.status === 'followUpPending' && c.followUpResult === null;
  return e.status === 'ended' && waits && c.kind !== 'complaint' && !planned && canBeCalled(c);
}
