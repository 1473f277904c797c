import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import { type SheetSection, sheetSections } from '../../shared/registers/handover-sheet.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { anUmbrella } from '../../tests/fixtures/found-items.ts';
import { aLoan, aReturn, hang } from '../../tests/fixtures/keys.ts';
import { aPickUp, takeIn } from '../../tests/fixtures/mail.ts';
import { aLook, aRoute, begin, emptyRooms } from '../../tests/fixtures/patrols.ts';
import { emergencyForm, lampReport, tell } from '../../tests/fixtures/reports.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { Database } from '../store/database.ts';
import { recount } from './recount.fixture.ts';

const whats = [
  'report',
  'report',
  'emergency',
  'tell',
  'tell',
  'complete',
  'complete',
  'close',
  'void',
  'call',
  'verify',
  'lend',
  'giveBack',
  'lose',
  'mail',
  'mail',
  'pickUp',
  'find',
  'passOn',
  'visit',
  'visit',
  'leave',
  'draft',
  'event',
  'walk',
  'note',
  'accept',
  'endNote',
  'look',
  'look',
] as const;
const minute = 60_000;
const moves = fc.array(
  fc.record({
    what: fc.constantFrom(...whats),
    wait: fc.constantFrom(0, minute, 20 * minute, 200 * minute, 14 * 60 * minute),
    pick: fc.nat(1000),
  }),
  { minLength: 10, maxLength: 45 },
);
type Move = typeof moves extends fc.Arbitrary<(infer M)[]> ? M : never;

const at = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];

const aTransfer = () => ({
  ...({ id: randomUUID(), draftId: null, startedAt: null, direction: 'in', callerNumber: '', callerName: '' } as const),
  ...({ unitId: null, place: '', gist: '问租金', handling: '', result: 'transferred' } as const),
  ...{ ringsBeforeAnswer: 2, readBack: false, transferTo: '租赁部小孙', verifyBy: null },
});

const sheetOf = async ({ desk, receptionist }: Building) =>
  (await desk.call('handovers.sheet', {}, receptionist)).sheet;

async function move(building: Building, keys: string[], { what, pick }: Move): Promise<unknown> {
  const { desk, receptionist, supervisor } = building;
  const some = async (section: SheetSection) =>
    at((await sheetOf(building)).sections[section], pick)?.record ?? randomUUID();
  switch (what) {
    case 'report':
      return desk.call('cases.register', lampReport(building), receptionist);
    case 'emergency':
      return desk.call(
        'cases.registerEmergency',
        emergencyForm({ emergencyType: 'fire', place: '车库', phone: '119', content: '冒烟' }),
        receptionist,
      );
    case 'tell': {
      const view = await desk.call('cases.read', { caseId: await some('cases') }, receptionist);
      for (const { party, told } of view.lines) if (!told) await tell(building, view, party, { reason: '忙' });
      return;
    }
    case 'complete':
      return desk.call(
        'cases.complete',
        { caseId: await some('cases'), reportedBy: '老陈', result: '好了' },
        receptionist,
      );
    case 'close':
      return desk.call('cases.close', { caseId: await some('cases'), reason: '主管决定' }, supervisor);
    case 'void':
      return desk.call('cases.void', { caseId: await some('cases'), reason: '重复登记' }, supervisor);
    case 'lend': {
      const key = await desk.call('keys.read', { keyId: at(keys, pick) ?? randomUUID() }, receptionist);
      return desk.call('keys.lend', aLoan(building, [key]), receptionist);
    }
    case 'giveBack': {
      const { record } = await desk.call('keys.move', { moveId: await some('keysOut') }, receptionist);
      const key = await desk.call('keys.read', { keyId: record.lines[0]?.keyId ?? randomUUID() }, receptionist);
      return desk.call('keys.return', aReturn(record.id, record.person, [key]), receptionist);
    }
    case 'lose': {
      const lost = {
        keyId: at(keys, pick) ?? randomUUID(),
        foundAt: null,
        by: '',
        reason: '不见了',
        reportedTo: '李静',
      };
      return desk.call('keys.lose', lost, receptionist);
    }
    case 'mail':
      return takeIn(building, { trackingNo: `RA${pick}`, type: pick % 3 === 0 ? 'letter' : 'registered' });
    case 'pickUp': {
      const item = await desk.call('mail.read', { itemId: await some('mail') }, receptionist);
      return desk.call('mail.handOut', aPickUp([item]), receptionist);
    }
    case 'find':
      return desk.call('foundItems.store', anUmbrella(), receptionist);
    case 'passOn': {
      const given = { recipient: '保安队', recipientRef: 'BA-7', reason: '', receiver: null };
      return desk.call(
        'foundItems.passOn',
        { itemId: await some('foundItems'), to: 'security', ...given },
        receptionist,
      );
    }
    case 'visit':
      return visit(building, { name: `访客${pick}`, contact: `1370000${1000 + pick}` });
    case 'leave': {
      const out = { visitId: await some('visitors'), leftAt: null, belongingsOut: null, remarks: '' };
      return desk.call('visits.signOut', out, receptionist);
    }
    case 'draft': {
      const draft = { id: randomUUID(), form: 'intake', title: `草稿${pick}`, content: '{}' } as const;
      return desk.call('drafts.save', draft, receptionist);
    }
    case 'walk':
      return begin(building, await aRoute(building, { name: `路线${pick}` }));
    case 'note': {
      const about = { findingId: null, inspectionId: null, unitId: null, toPerson: '', place: '大堂', major: false };
      const note = { id: randomUUID(), noteTo: 'engineering', noteBody: '门关不上', ...about } as const;
      return desk.call('contactNotes.send', note, receptionist);
    }
    case 'accept':
      return desk.call('contactNotes.accept', { noteId: await some('contactNotes'), acceptedBy: '老陈' }, receptionist);
    case 'endNote':
      return desk.call('contactNotes.close', { noteId: await some('contactNotes'), reason: '已修好' }, receptionist);
    case 'look': {
      const { units } = await desk.call('vacant.today', {}, receptionist);
      const unitId = at(units, pick)?.unit.id ?? randomUUID();
      return desk.call('vacant.inspect', aLook(unitId), receptionist);
    }
    case 'call':
      return desk.call('calls.log', aTransfer(), receptionist);
    case 'verify':
      return desk.call('calls.verify', { callId: await some('calls'), verified: true, note: '' }, receptionist);
    case 'event': {
      const outage = { type: 'power', title: '断电', scope: '全楼', startedAt: null, caseIds: [] as string[] } as const;
      return desk.call('buildingEvents.open', { id: randomUUID(), ...outage }, receptionist);
    }
  }
}

/** The building with two keys, whose desk the receptionist holds. */
async function openHeld() {
  const building = await openBuilding();
  const { clock, desk, receptionist, supervisor } = building;
  const keys = [(await hang(building)).record.id, (await hang(building, { keyCode: 'PB-08' })).record.id];
  await desk.call('staff.setPin', { staffId: receptionist.id, pin: '2580' }, supervisor);
  await desk.call('staff.signIn', { staffId: receptionist.id, pin: '2580' }, null);
  await emptyRooms(building);
  return { building, keys, since: clock.now() };
}
type Held = Awaited<ReturnType<typeof openHeld>>;

async function live({ building, keys }: Held, story: readonly Move[]): Promise<void> {
  for (const step of story) {
    building.clock.advance(step.wait);
    await move(building, keys, step).catch((error: unknown) => {
      if (!(error instanceof DeskError)) throw error;
    });
  }
  await building.desk.call('alarms.due', {}, null);
}

/** @returns the sections in which there was something. */
async function compare({ building, since }: Held): Promise<SheetSection[]> {
  const { sections } = await sheetOf(building);
  const db = new Database(join(building.dir, 'desk.db'), { readonly: true });
  const naive = recount(db, building.clock.now(), since);
  db.close();
  const listed = sheetSections.map((section) => [section, sections[section].map(({ record }) => record).sort()]);
  expect(Object.fromEntries(listed)).toEqual(naive);
  return sheetSections.filter((section) => sections[section].length > 0);
}

test('a handover’s list is what a naive recount of every register gives, all through a long history', async () => {
  const held = await openHeld();
  const long = fc.sample(moves, { seed: 20250303, numRuns: 6 });
  const seen = new Set<SheetSection>();
  for (const story of long) {
    await live(held, story);
    for (const section of await compare(held)) seen.add(section);
  }
  expect(sheetSections.filter((section) => !seen.has(section))).toEqual([]);
}, 120_000);

test('and after whatever else may happen', async () => {
  await fc.assert(
    fc.asyncProperty(moves, async (story) => {
      const held = await openHeld();
      await live(held, story);
      await compare(held);
      await held.building.desk.close();
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);
