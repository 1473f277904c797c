import type { Known } from '../../shared/contract/visitors.ts';
import { isPermitFor } from '../../shared/registers/permit-match.ts';
import { isInForce, type Permit } from '../../shared/registers/permits.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { fold } from '../../shared/text/fold.ts';
import { maskPhone } from '../../shared/text/mask.ts';
import type { Look } from '../store/act.ts';
import type { Read } from '../store/handler.ts';
import { read } from '../store/records.ts';
import { activeOf, isNamed } from './permits.ts';
import { presentIn } from './visit-change.ts';

const offered = 8;
/** Nobody is called what sorts after this. */
const highest = '\u{10ffff}';

/** The last visit of each person whose name, spelling or number begins like this, the latest first. */
const lastVisits = (index: string, column: string) => `SELECT id, max(arrivedAt) AS lastAt, count(*) AS times
  FROM visits INDEXED BY ${index} WHERE ${column} >= ? AND ${column} < ? AND voided = 0 AND person <> ''
  GROUP BY person ORDER BY lastAt DESC LIMIT ${offered}`;
export const lastVisitsBy = {
  initials: lastVisits('visitsByInitials', 'initials'),
  pinyin: lastVisits('visitsByPinyin', 'pinyin'),
  name: lastVisits('visitsByName', 'name'),
  contact: lastVisits('visitsByContact', 'contact'),
} as const;

interface Last {
  id: string;
  lastAt: number;
  times: number;
}

/** Two letters find whoever was here: with what they said last time, and what their host said about them since. */
export const knownVisitors: Read<'visits.known'> = (look, { text }) => {
  const wanted = fold(text);
  if (wanted === '') return [];
  const permits = activeOf(look).filter(
    (permit) => permit.kind !== 'doNotAdmit' && isInForce(permit, look.now) && isNamed(permit, wanted),
  );
  const inside = new Map(presentIn(look).map(({ person, id }) => [person, id]));
  const visitors = lastOf(look, wanted).map((last) => {
    const visit = read(look, 'visits', last.id);
    const permit = permits.find((one) => isPermitFor(one, { ...visit, unitId: one.unitId }));
    return knownVisit(visit, last, permit ?? null, inside.get(visit.person) ?? null);
  });
  const met = new Set(visitors.map(({ permitId }) => permitId));
  const announced = permits.filter(({ id }) => !met.has(id)).map(knownPermit);
  const isExpected = ({ permitId }: Known) => permits.some(({ id, kind }) => id === permitId && kind === 'expected');
  return [...visitors, ...announced].sort((a, b) => Number(isExpected(b)) - Number(isExpected(a))).slice(0, offered);
};

function lastOf(look: Look, wanted: string): Last[] {
  const by = (column: keyof typeof lastVisitsBy) => look.db.rows<Last>(lastVisitsBy[column], wanted, wanted + highest);
  if (/^[\d+]/.test(wanted)) return by('contact');
  if (!/^[a-z]+$/.test(wanted)) return by('name');
  const found = [...by('initials'), ...(wanted.length > 2 ? by('pinyin') : [])];
  return [...new Map(found.map((last) => [last.id, last])).values()];
}

function knownVisit(visit: Visit, { lastAt, times }: Last, permit: Permit | null, insideId: string | null): Known {
  const { name, company, photoId } = visit;
  const going = permit?.kind === 'expected' ? permit : visit;
  const { unitId, place, visitedPerson, purpose, purposeText } = going;
  return {
    key: visit.id,
    visitId: visit.id,
    permitId: permit?.id ?? null,
    ...{ name, company, photoId, unitId, place, visitedPerson, purpose, purposeText },
    contact: maskPhone(visit.contact),
    companions: permit?.companions ?? 0,
    vehicle: permit?.vehicle || visit.vehicle,
    ...{ lastAt, times, insideId },
  };
}

function knownPermit(permit: Permit): Known {
  const { id, name, contact, company, unitId, place, visitedPerson, purpose, purposeText, companions, vehicle } =
    permit;
  return {
    ...{ key: id, visitId: null, permitId: id, name, company, unitId, place, visitedPerson, purpose, purposeText },
    ...{ companions, vehicle, photoId: null, lastAt: null, times: 0, insideId: null },
    contact: maskPhone(contact),
  };
}
