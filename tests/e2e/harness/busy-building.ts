import { randomUUID } from 'node:crypto';
import { aPassOn } from '../../fixtures/desk-notes.ts';
import { aShift } from '../../fixtures/duty.ts';
import { anUmbrella } from '../../fixtures/found-items.ts';
import { aKey, aLoan, hand } from '../../fixtures/keys.ts';
import { aLetter } from '../../fixtures/mail.ts';
import { aRoute, begin } from '../../fixtures/patrols.ts';
import { png } from '../../fixtures/pictures.ts';
import { emergencyForm, lampReport, tellAll } from '../../fixtures/reports.ts';
import { aSurvey } from '../../fixtures/surveys.ts';
import { aPermit, aVisit, aWatch } from '../../fixtures/visitors.ts';
import type { Seeded } from './folder.ts';

/** A desk in the middle of a day: a report that is told, one that is overdue, an emergency with a photo, a call to be checked, a draft, a power cut. */
export async function busyBuilding(seeded: Seeded): Promise<void> {
  const { desk, receptionist, units, minutesAgo } = seeded;
  minutesAgo(200);
  await tellAll(seeded, await desk.call('cases.register', lampReport({ units }), receptionist));
  minutesAgo(5);
  const emergency = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, phone: '13900001234' });
  const { record } = await desk.call('cases.registerEmergency', emergency, receptionist);
  const photo = { id: randomUUID(), register: 'cases', record: record.id, kind: 'before', caption: '' } as const;
  await desk.call('attachments.add', { ...photo, name: 'IMG_0001.png', bytes: png(400, 300) }, receptionist);
  minutesAgo(2);
  const call = {
    id: randomUUID(),
    draftId: null,
    startedAt: null,
    direction: 'in',
    callerNumber: '13800005678',
    callerName: 'Zhao',
    unitId: units.e0901.id,
    place: '',
    gist: 'asks for the fee office',
    handling: 'handed over',
    result: 'transferred',
    ringsBeforeAnswer: 2,
    readBack: true,
    transferTo: 'fee office',
    verifyBy: null,
  } as const;
  await desk.call('calls.log', call, receptionist);
  await powerCut(seeded);
  const draft = { who: 'E-0901', content: 'noise above' };
  await desk.call(
    'drafts.save',
    { id: randomUUID(), form: 'intake', title: 'E-0901 noise', content: JSON.stringify(draft) },
    receptionist,
  );
  const hung = (keyCode: string) => desk.call('keys.save', aKey({ keyCode, cabinetPos: keyCode }), receptionist);
  const [lent] = [await hung('PB-07'), await hung('PB-08')];
  await desk.call(
    'keys.lend',
    aLoan(seeded, [lent], { purpose: 'meter reading', borrower: hand('Zheng', { text: 'meter reading' }) }),
    receptionist,
  );
  minutesAgo(0);
}

/** The same with what the desk holds for others: a letter, visitors, an umbrella. More than Now shows at once. */
export async function fullBuilding(seeded: Seeded): Promise<void> {
  await busyBuilding(seeded);
  seeded.minutesAgo(2);
  const item = aLetter(seeded, { trackingNo: 'RA100000001CN', addressee: 'Wang', type: 'registered' });
  await seeded.desk.call('mail.receive', item, seeded.receptionist);
  await visitors(seeded);
  await umbrella(seeded);
  const note = { title: 'Lift repair', text: 'Lift 2 stands still tonight.' };
  const readers = { people: [], roles: ['supervisor' as const] };
  await seeded.desk.call('deskNotes.passOn', aPassOn({ ...note, readers }), seeded.receptionist);
  await rounds(seeded);
  await survey(seeded);
  const startsAt = Date.now() - 3_600_000;
  const shift = aShift(seeded.people.guard.id, { startsAt, endsAt: startsAt + 8 * 3_600_000, post: 'Lobby' });
  await seeded.desk.call('duty.enter', shift, seeded.supervisor);
  seeded.minutesAgo(0);
}

/** Three slips are out, one is back. */
async function survey(seeded: Seeded): Promise<void> {
  const plan = { title: 'Spring survey', items: ['Greeting', 'Lamp work'], purpose: 'to know', audience: 'all units' };
  const rest = { schedule: 'March', staffing: 'two of us' };
  const { slips } = await aSurvey(seeded, 3, { ...plan, ...rest });
  const answers = { '1': 'satisfied', '2': 'dissatisfied' } as const;
  const back = { slipId: slips[0]?.id ?? '', via: 'paper', answers, comments: 'slow lift' } as const;
  await seeded.desk.call('surveys.answer', back, seeded.receptionist);
}

/** One room is vacant, a round is under way, and another department was asked for something. */
async function rounds(seeded: Seeded): Promise<void> {
  const { desk, receptionist, supervisor, units } = seeded;
  await desk.call('units.save', { ...units.w0805, kind: 'vacant', companyName: '' }, supervisor);
  const points = ['Lobby', 'Roof'].map((place) => ({ no: '', place, minMinutes: 0, maxMinutes: 240 }));
  const route = await aRoute(seeded, { name: 'Tower', daily: false, points });
  await begin({ ...seeded, guard: receptionist }, route);
  const about = { findingId: null, inspectionId: null, unitId: null, toPerson: '', place: 'Lobby', major: false };
  const note = { id: randomUUID(), noteTo: 'engineering', noteBody: 'door sticks', ...about } as const;
  await desk.call('contactNotes.send', note, receptionist);
}

/** It was found, and somebody misses one. */
async function umbrella(seeded: Seeded): Promise<void> {
  const { desk, receptionist } = seeded;
  const found = {
    itemDescription: 'black umbrella',
    distinguishingMarks: 'LM',
    place: 'Lobby',
    whereWhen: 'Lobby, 10:00',
  };
  const brought = { reporter: 'Wang', finder: 'Wang', storagePlace: 'A1' };
  const item = anUmbrella({ ...found, ...brought });
  await desk.call('foundItems.store', item, receptionist);
  const loss = {
    ...({ subCategory: 'lost', content: 'umbrella lost', locationDetail: 'Lobby' } as const),
    details: { itemDescription: 'umbrella, black' },
  };
  await tellAll(seeded, await desk.call('cases.register', lampReport(seeded, loss), receptionist));
}

/** One is inside, one is expected, one is held. */
async function visitors({ desk, receptionist, supervisor }: Seeded): Promise<void> {
  await desk.call(
    'watchEntries.save',
    aWatch({ name: 'Zhang Wei', reason: 'noise', instructions: 'call' }),
    supervisor,
  );
  const said = { company: '', place: 'Hall', visitedPerson: 'Zhao', purposeText: 'talks', result: 'let in' };
  const visit = aVisit({ ...said, name: 'Chen', belongings: 'laptop' });
  await desk.call('visits.signIn', visit, receptionist);
  const held = aVisit({ ...said, name: 'Zhang Wei', contact: '13955556666' });
  await desk.call('visits.signIn', held, receptionist);
  const expected = aPermit({ ...said, name: 'Lin', contact: '13700005678', saidBy: 'Zhao' });
  await desk.call('permits.save', expected, receptionist);
}

/** A building-wide event: two have called, the supervisor has said what to say, one is still to be called back. */
async function powerCut({ desk, receptionist, supervisor, units }: Seeded): Promise<void> {
  const eventId = randomUUID();
  const event = { id: eventId, title: 'Dark floors', scope: 'E', startedAt: null, caseIds: [] };
  await desk.call('buildingEvents.open', { ...event, type: 'power' }, receptionist);
  for (const unit of [units.e0901, units.e1410]) {
    const caller = { unitId: unit.id, place: '', contactId: null, callerName: 'Zhao', phone: '13800005678', ext: '' };
    const input = { eventId, id: randomUUID(), answerSaid: 0, ...caller };
    const { linkedIntakes } = await desk.call('buildingEvents.addCaller', input, receptionist);
    if (linkedIntakes.length > 1) continue;
    await desk.call('buildingEvents.release', { eventId, text: 'Power at noon', tellAgain: true }, supervisor);
    const caseIds = linkedIntakes.map(({ id }) => id);
    await desk.call('buildingEvents.tellCallers', { eventId, caseIds, result: 'told' }, receptionist);
  }
}
