import { slotOf } from '../../shared/registers/answers.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { missingAtClose } from '../../shared/registers/case-rules.ts';
import { isSettled } from '../../shared/registers/case-states.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { ContactNote } from '../../shared/registers/contact-notes.ts';
import type { EntryData } from '../../shared/registers/entries.ts';
import type { FollowUp } from '../../shared/registers/follow-ups.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import type { Count } from '../../shared/registers/indicator-reading.ts';
import type { IndicatorId } from '../../shared/registers/indicators.ts';
import { calendarOf } from '../../shared/registers/known-days.ts';
import type { Order } from '../../shared/registers/orders.ts';
import type { PatrolFinding } from '../../shared/registers/patrol-findings.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import type { Unit } from '../../shared/registers/places.ts';
import type { Quote } from '../../shared/registers/prices.ts';
import type { SurveySlip } from '../../shared/registers/surveys.ts';
import type { VacantInspection, VacantRound } from '../../shared/registers/vacant.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { addWorkingDays } from '../../shared/time/calendar.ts';
import type { Span } from '../../shared/time/period.ts';
import { wallTime } from '../../shared/time/site-time.ts';

/** Everything in a book, read without any query of an indicator. Quotes and attempts stand in the order of writing. */
export interface WholeBook {
  cases: Case[];
  orders: Order[];
  followUps: FollowUp[];
  calls: Call[];
  visits: Visit[];
  incidents: Incident[];
  foundItems: FoundItem[];
  quotes: Quote[];
  units: Unit[];
  patrols: Patrol[];
  patrolFindings: PatrolFinding[];
  vacantRounds: VacantRound[];
  vacantInspections: VacantInspection[];
  contactNotes: ContactNote[];
  surveySlips: SurveySlip[];
  entries: { record: string; data: EntryData }[];
}

const timeZone = 'Asia/Shanghai';
const date = (at: number) => wallTime(at, timeZone).date;
const hours = 3_600_000;

/** Every indicator counted anew, record by record, by the words of the specification. @param now UTC ms */
export function recount(book: WholeBook, { from, until }: Span, now: number): Record<IndicatorId, Count> {
  const within = (at: number | null) => at !== null && at >= from && at < until;
  const caseOf = (id: string) => book.cases.find((c) => c.id === id);
  const lives = (id: string) => caseOf(id)?.voided === false;
  const cases = book.cases.filter((c) => !c.voided);
  const received = cases.filter((c) => within(c.receivedAt));
  const registered = cases.filter((c) => within(c.registeredAt));
  const completed = cases.filter((c) => within(c.completedAt));
  const orders = book.orders.filter((o) => !o.voided && lives(o.caseId) && within(o.createdAt));
  const followUps = book.followUps.filter((f) => !f.voided && lives(f.caseId));
  const calls = book.calls.filter((call) => !call.voided && within(call.startedAt));
  const visits = book.visits.filter((v) => !v.voided && within(v.arrivedAt));
  const incidents = book.incidents.filter((i) => !i.voided && within(i.discoveredAt));
  const things = book.foundItems.filter((item) => !item.voided && within(item.storedAt));
  const signedIn = (v: Visit) =>
    v.status !== 'arrived' && v.status !== 'turnedAway' && v.status !== 'passedToDutyManager';
  const share = <T>(all: readonly T[], holds: (one: T) => boolean): Count => ({
    n: all.filter(holds).length,
    d: all.length,
  });
  const sum = <T>(all: readonly T[], amount: (one: T) => number): Count => ({
    n: all.reduce((total, one) => total + amount(one), 0),
    d: all.length,
  });

  const attempts = (c: Case) =>
    book.entries.flatMap(({ record, data }) => (record === c.id && data.kind === 'told' ? [data.attempt] : []));
  const firstRound = registered.flatMap((c) => {
    const round = attempts(c).filter((a) => a.round === 0);
    const reached = (party: string) => {
      const ofNight = (a: (typeof round)[number]) =>
        a.ack === 'leftMessage' && a.night && (party === 'hrDept' || party === 'floorSupervisor');
      return round.find((a) => a.party === party && (a.ack === 'acknowledged' || ofNight(a)));
    };
    const lines =
      c.reopened === 0 ? c.notify.filter((line) => line.counted).map((line) => line.party) : firstParties(c);
    const due = c.reopened === 0 ? (c.notifyDueAt ?? Number.POSITIVE_INFINITY) : 0;
    return c.notifyDueAt === null
      ? []
      : lines
          .filter((party) => reached(party) !== undefined || due < now)
          .map((party) => ({
            inTime: reached(party)?.late === false,
            unanswered: round.some((a) => a.party === party && a.ack === 'noAnswer'),
          }));
  });
  function firstParties(c: Case) {
    const uncounted = c.kind === 'complaint' && c.emergencyType === null && c.channel !== 'viaHr' ? ['hrDept'] : [];
    if (c.subCategory === 'lost') uncounted.push('housekeeping');
    const parties = attempts(c)
      .filter((a) => a.round === 0)
      .map((a) => a.party);
    return [...new Set(parties)].filter((party) => !uncounted.includes(party));
  }

  const threeHours = registered
    .filter((c) => c.kind !== 'enquiry' && c.kind !== 'suggestion')
    .filter((c) => !['declinedByCustomer', 'notAccepted', 'awaitingCustomerDecision'].includes(c.status))
    .map((c) => ({
      c,
      end: c.completedAt ?? c.closedAt,
      due: Math.max(c.registeredAt ?? 0, slotOf(c) ?? 0) + 3 * hours,
    }))
    .filter(({ end, due }) => end !== null || due < now);
  const isLate = ({ end, due }: (typeof threeHours)[number]) => (end ?? now) > due;
  const askedInVain = (c: Case) =>
    book.entries.some(
      ({ record, data }) =>
        record === c.id && data.kind === 'did' && data.action === 'ask' && data.details?.justified === 'false',
    );

  const replies = registered
    .filter((c) => c.kind === 'complaint')
    .map((c) => ({
      at: c.firstReplyAt ?? c.completedAt ?? c.closedAt,
      due: addWorkingDays(c.registeredAt ?? 0, 1, calendarOf([]), timeZone),
    }))
    .filter(({ at, due }) => at !== null || due < now);

  const asked = (c: Case) =>
    followUps.some((f) => f.caseId === c.id && f.status === 'done' && f.result !== 'unreachable');
  const askable = (c: Case) => !(c.anonymous && c.phone === '');
  const repairs = completed.filter(
    (c) =>
      c.kind === 'report' &&
      c.emergencyType === null &&
      c.unitId !== null &&
      !c.publicArea &&
      c.responsibleDept === 'engineering' &&
      askable(c),
  );
  const made = followUps.filter((f) => f.status === 'done' && within(f.doneAt));
  const inLastThree = (at: number) => Number(date(at).slice(8)) > daysIn(date(at)) - 3;

  const office = (c: Case) => {
    const unit = book.units.find((u) => u.id === c.unitId);
    return unit !== undefined && (unit.companyName !== '' || unit.kind === 'propertyOffice');
  };
  const last = (q: Quote) => book.quotes.findLast((other) => other.caseId === q.caseId) === q;
  const complaints = received.filter((c) => c.kind === 'complaint');

  const minuteDecided = registered.filter(
    (c) => c.notifyDueAt !== null && (c.minuteMet !== null || c.notifyDueAt < now),
  );
  const arrivalDecided = orders.filter(
    (o) => o.arrivedInTime !== null || (o.arriveBy !== null && o.arriveBy < now && !isOff(o)),
  );

  return {
    told: share(
      minuteDecided.filter((c) => c.buildingEventId === null),
      (c) => c.minuteMet === true,
    ),
    toldOfEvents: share(
      minuteDecided.filter((c) => c.buildingEventId !== null),
      (c) => c.minuteMet === true,
    ),
    notices: share(firstRound, (line) => line.inTime),
    unanswered: share(firstRound, (line) => line.unanswered),
    rings: share(
      calls.filter((call) => call.direction === 'in' && call.ringsBeforeAnswer !== null),
      (call) => (call.ringsBeforeAnswer ?? 99) <= 3,
    ),
    calls: share(calls, () => true),
    incidents: share(incidents, () => true),
    incidentReports: share(
      incidents.filter((i) => i.reportInTime !== null || (i.endedAt !== null && i.endedAt + 24 * hours < now)),
      (i) => i.reportInTime === true,
    ),
    incidentsUnhandled: share(
      incidents.filter((i) => i.status !== 'reported' && i.status !== 'reviewed'),
      () => true,
    ),
    visits: share(visits, () => true),
    visitForms: share(
      visits.filter((v) => v.receptionEndedAt !== null && v.registeredAt !== null),
      (v) => (v.registeredAt ?? 0) - (v.receptionEndedAt ?? 0) <= 10 * 60_000,
    ),
    stillInside: share(
      visits.filter((v) => v.leftAt === null && v.expiredAt === null && signedIn(v)),
      () => true,
    ),
    foundReturned: share(things, (item) => item.status === 'returned'),
    foundAge: sum(
      things.filter((item) => item.endedAt === null),
      (item) => now - item.storedAt,
    ),
    received: share(received, () => true),
    complete: share(received, (c) => c.status !== 'needsClarification' && missingAtClose(c, office(c)).length === 0),
    repeat: share(received, (c) => c.repeatOf !== null),
    closed: share(received, (c) => isSettled(c.status)),
    closeTime: sum(
      received.filter((c) => c.closedAt !== null),
      (c) => (c.closedAt ?? 0) - c.receivedAt,
    ),
    reopened: share(received, (c) => c.reopened > 0),
    onTime: share(
      arrivalDecided.filter((o) => caseOf(o.caseId)?.buildingEventId === null),
      (o) => o.arrivedInTime === true,
    ),
    onTimeOfEvents: share(
      arrivalDecided.filter((o) => caseOf(o.caseId)?.buildingEventId !== null),
      (o) => o.arrivedInTime === true,
    ),
    sameDay: share(
      orders.filter((o) => !isOff(o) && (o.completedAt !== null || date(o.createdAt) < date(now))),
      (o) => o.completedAt !== null && date(o.completedAt) === date(o.createdAt),
    ),
    unfinished: share(threeHours, isLate),
    unjustified: share(threeHours.filter(isLate), ({ c }) => askedInVain(c)),
    accepted: share(
      completed.filter((c) => c.acceptance !== null && c.acceptance !== 'notGiven'),
      (c) => c.acceptance === 'satisfied' || c.acceptance === 'basically',
    ),
    lampModel: share(
      received.filter((c) => c.subCategory === 'lamp' && c.kind !== 'enquiry' && c.kind !== 'suggestion'),
      (c) => Boolean(c.details.lampModel),
    ),
    handled: share(complaints, (c) => isSettled(c.status)),
    sameMonth: share(
      complaints,
      (c) => c.closedAt !== null && date(c.closedAt).slice(0, 7) === date(c.receivedAt).slice(0, 7),
    ),
    firstReply: share(replies, ({ at, due }) => at !== null && at <= due),
    validComplaints: share(received, (c) => c.kind === 'complaint' && c.isValid === true),
    complaintFollowUp: share(
      completed.filter((c) => c.kind === 'complaint' && askable(c)),
      asked,
    ),
    repairFollowUp: share(repairs, asked),
    satisfied: share(
      made.filter((f) => f.result !== 'unreachable'),
      (f) => f.result === 'satisfied',
    ),
    issuesHandled: share(
      made.filter((f) => f.result === 'dissatisfied' || f.result === 'partly'),
      (f) => isSettled(caseOf(f.caseId)?.status ?? 'registered'),
    ),
    followUpsInTime: share(
      followUps.filter((f) => within(f.dueAt) && f.status !== 'dropped' && (f.status === 'done' || f.dueAt < now)),
      (f) => f.doneAt !== null && f.doneAt <= f.dueAt,
    ),
    monthEnd: share(
      made.filter((f) => f.kind === 'repair'),
      (f) => inLastThree(f.doneAt ?? 0),
    ),
    ...roundsOf(book, within, share),
    ...surveysOf(book, within, share),
    charges: sum(
      book.quotes
        .filter((q) => within(q.decidedAt) && q.customerDecision === 'accepted' && last(q) && lives(q.caseId))
        .flatMap((q) => q.lines),
      (line) => line.total,
    ),
  };
}

type Share = <T>(all: readonly T[], met: (one: T) => boolean) => Count;
/** S29, S31: days with a full patrol, findings that wait, vacant units that were looked at. */
function roundsOf(book: WholeBook, within: (at: number | null) => boolean, share: Share) {
  const patrols = book.patrols.filter((p) => !p.voided);
  const firsts = patrols.filter((p) => within(p.createdAt) && patrols.find((q) => q.day === p.day) === p);
  const full = (day: string, area: string) =>
    patrols.some(
      (p) => p.day === day && p.finishedAt && p.areas.some((a) => a === area) && p.points.every((x) => x.way),
    );
  const rests = (f: PatrolFinding) => {
    const report = book.cases.find((c) => c.id === f.caseId);
    const note = book.contactNotes.find((n) => n.id === f.noteId);
    return f.doneAt === null && !(report && (report.voided || isSettled(report.status))) && note?.status !== 'closed';
  };
  const due = book.vacantRounds.filter((r) => within(r.createdAt));
  return {
    patrolDays: share(firsts, ({ day }) =>
      ['floors', 'publicAreas', 'outside', 'fireEscapes'].every((a) => full(day, a)),
    ),
    findingsOpen: share(
      book.patrolFindings.filter((f) => within(f.at)),
      rests,
    ),
    vacantInspected: share(
      due.flatMap((r) => r.units.map((unitId) => ({ roundId: r.id, unitId }))),
      (u) => book.vacantInspections.some((i) => i.roundId === u.roundId && i.unitId === u.unitId),
    ),
  };
}

/** S17: slips back of slips out, satisfied answers of answers. */
function surveysOf({ surveySlips }: WholeBook, within: (at: number | null) => boolean, share: Share) {
  const slips = surveySlips.filter(({ voided }) => !voided);
  const answers = slips.filter((slip) => within(slip.returnedAt)).flatMap((slip) => Object.values(slip.answers));
  return {
    surveyReturn: share(
      slips.filter((slip) => within(slip.handedOutAt)),
      (slip) => slip.returnedAt !== null,
    ),
    surveySatisfied: share(answers, (one) => one !== 'dissatisfied' && one !== 'veryDissatisfied'),
  };
}

const isOff = (o: Order) => o.status === 'cancelled' || o.status === 'priceDeclined';

function daysIn(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();
}
