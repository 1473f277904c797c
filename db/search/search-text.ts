import { answersOfEvent, type BuildingEvent } from '../../shared/registers/building-events.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { caseTypes } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import type { ContactNote } from '../../shared/registers/contact-notes.ts';
import type { DeskNote } from '../../shared/registers/desk-notes.ts';
import { emergencyTypes } from '../../shared/registers/emergencies.ts';
import type { FoundItem } from '../../shared/registers/found-items.ts';
import type { Handover } from '../../shared/registers/handovers.ts';
import type { Incident } from '../../shared/registers/incidents.ts';
import type { RecordOf } from '../../shared/registers/index.ts';
import type { KeyMove } from '../../shared/registers/key-moves.ts';
import type { Key } from '../../shared/registers/keys.ts';
import type { LogLine } from '../../shared/registers/log-lines.ts';
import type { MailItem } from '../../shared/registers/mail-items.ts';
import type { Order } from '../../shared/registers/orders.ts';
import type { Patrol } from '../../shared/registers/patrols.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Contact, Unit } from '../../shared/registers/places.ts';
import { answerTo, saidNames } from '../../shared/registers/questions.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { phoneDigits } from '../../shared/text/phone.ts';
import { companyPinyin, namePinyin, type Pinyin } from '../../shared/text/pinyin.ts';
import { remember } from '../../shared/text/remember.ts';
import { roomKey } from '../../shared/text/room.ts';
import { roomMark, searchable } from '../../shared/text/searchable.ts';
import type { SearchedRegister } from '../store/search-queue.ts';

/** The text by which a record is found: words with one blank between them, no word longer than what was typed without one. */
export function searchText<R extends SearchedRegister>(register: R, record: RecordOf<R>): string {
  const write: (record: RecordOf<R>) => string[] = writers[register];
  return write(record)
    .filter((part) => part !== '')
    .join(' ');
}

type Writers = { [R in SearchedRegister]: (record: RecordOf<R>) => string[] };
const writers: Writers = {
  cases: ofCase,
  calls: ofCall,
  units: ofUnit,
  contacts: ofContact,
  staff: ofStaff,
  orders: ofOrder,
  keys: ofKey,
  keyMoves: ofKeyMove,
  mailItems: ofMailItem,
  visits: ofVisit,
  foundItems: ofFoundItem,
  deskNotes: ofDeskNote,
  handovers: ofHandover,
  incidents: ofIncident,
  patrols: ofPatrol,
  contactNotes: ofContactNote,
  buildingEvents: ofBuildingEvent,
  logLines: ofLogLine,
};

function ofCase(c: Case): string[] {
  return [
    searchable(c.no),
    place(c.place),
    searchable(c.locationDetail),
    company(c.companyName),
    person(c.callerName),
    phone(c.phone),
    searchable(c.ext),
    c.emergencyType === null ? (typeNames.get(c.subCategory ?? '') ?? '') : (emergencyNames.get(c.emergencyType) ?? ''),
    searchable(c.content),
    ...answerTexts(c),
    searchable(c.contactInside),
    searchable(c.firstMeasure),
    searchable(c.result),
  ];
}

/** What was said in words and numbers; codes are nobody's words. */
function answerTexts({ details }: Case): string[] {
  return saidNames.map((name) => {
    const answer = answerTo(details, name);
    return name === 'faultyNumber' ? phone(answer) : searchable(answer);
  });
}

function ofCall(c: Call): string[] {
  return [
    searchable(c.no),
    phone(c.callerNumber),
    person(c.callerName),
    place(c.place),
    searchable(c.gist),
    searchable(c.handling),
    person(c.transferTo),
  ];
}

function ofOrder(o: Order): string[] {
  return [searchable(o.no), place(o.place), person(o.engReceivedBy), searchable(o.content), searchable(o.workDone)];
}

function ofKey(k: Key): string[] {
  const room = [k.building, k.block, k.room].filter((part) => part !== '').join('-');
  return [searchable(k.no), searchable(k.keyCode), place(room), searchable(k.label), searchable(k.ringNo)].concat(
    searchable(k.cabinetPos),
  );
}

function ofKeyMove(m: KeyMove): string[] {
  return [
    searchable(m.no),
    person(m.person),
    company(m.companyName),
    phone(m.phone),
    searchable(m.purpose),
    searchable(m.voucherNo),
    ...m.lines.map(({ keyCode }) => searchable(keyCode)),
  ];
}

function ofMailItem(m: MailItem): string[] {
  return [
    searchable(m.no),
    searchable(m.trackingNo),
    place(m.place),
    person(m.addressee),
    searchable(m.shelf),
    person(m.sender),
    searchable(m.remarks),
  ];
}

function ofVisit(v: Visit): string[] {
  return [
    searchable(v.no),
    person(v.name),
    company(v.company),
    phone(v.contact),
    place(v.place),
    person(v.visitedPerson),
    searchable(v.purposeText),
    searchable(v.vehicle),
    searchable(v.badgeNo),
    searchable(v.companionNames),
  ];
}

function ofDeskNote({ title, text }: DeskNote): string[] {
  return [searchable(title), searchable(text)];
}

function ofFoundItem(f: FoundItem): string[] {
  return [
    searchable(f.no),
    searchable(f.itemDescription),
    searchable(f.distinguishingMarks),
    place(f.place),
    searchable(f.whereWhen),
    searchable(f.storagePlace),
    person(f.reporter),
    phone(f.reporterPhone),
    person(f.finder),
    person(f.claimant),
    company(f.claimantCompany),
    phone(f.claimantPhone),
  ];
}

function ofHandover(h: Handover): string[] {
  return [
    searchable(h.no),
    searchable(h.customerQuestions),
    searchable(h.wronglyIssued),
    searchable(h.instructions),
    searchable(h.reservations),
    ...h.refusals.map(({ reason }) => searchable(reason)),
    searchable(h.closeReason),
  ];
}

function ofIncident(i: Incident): string[] {
  return [
    searchable(i.no),
    emergencyNames.get(i.type) ?? '',
    place(i.place),
    searchable(i.phenomenon),
    searchable(i.plan),
    searchable(i.measures),
    ...i.losses.map(({ item }) => searchable(item)),
    ...i.injured.map(({ who }) => person(who)),
    ...i.authorities.map(({ name, ref }) => searchable([name, ref].filter(Boolean).join(' '))),
    ...i.reports.flatMap(({ impact, handling, cause, corrective }) =>
      [impact, handling, cause, corrective].map((part) => searchable(part)),
    ),
  ];
}

function ofPatrol(p: Patrol): string[] {
  const points = p.points.flatMap(({ place: point, reason }) => [searchable(point), searchable(reason)]);
  return [searchable(p.no), searchable(p.routeName), ...points, searchable(p.missedReason), searchable(p.verifiedText)];
}

function ofContactNote(n: ContactNote): string[] {
  return [
    searchable(n.no),
    place(n.place),
    person(n.toPerson),
    searchable(n.noteBody),
    person(n.acceptedBy),
    searchable(n.answer),
  ];
}

function ofBuildingEvent(e: BuildingEvent): string[] {
  return [
    searchable(e.no),
    searchable(e.title),
    typeNames.get(e.type) ?? '',
    searchable(e.scope),
    ...answersOfEvent(e).map(({ text }) => searchable(text)),
    searchable(e.result),
  ];
}

function ofLogLine(l: LogLine): string[] {
  return [place(l.place), searchable(l.text), searchable(l.aboutNo)];
}

function ofUnit(u: Unit): string[] {
  return [place(u.code), company(u.companyName)];
}

function ofContact(c: Contact): string[] {
  return [person(c.name), company(c.companyName), phone(c.phone), searchable(c.ext)];
}

function ofStaff(s: Staff): string[] {
  return [person(s.name), phone(s.phone), searchable(s.ext), phone(s.mobile)];
}

const typeNames = new Map<string, string>(caseTypes.map(({ code, zh }) => [code, zh]));
const emergencyNames = new Map<string, string>(emergencyTypes.map(({ code, zh }) => [code, zh]));

const person = remember((name) => spelled(name, namePinyin(name)));
const company = remember((name) => spelled(name, companyPinyin(name)));

function spelled(name: string, said: Pinyin | null): string {
  return said?.full ? `${searchable(name)} ${said.initials} ${said.full}` : searchable(name);
}

/** As written, and as a room that can be asked for in any spelling; once where both are the same. */
const place = remember((written) => {
  const typed = searchable(written);
  const key = roomKey(written);
  if (key === null) return typed;
  return key === typed ? roomMark + key : `${typed} ${roomMark}${key}`;
});

function phone(written: string): string {
  const digits = phoneDigits(written);
  const typed = searchable(written);
  return typed === digits ? digits : `${typed} ${digits}`;
}
