import { randomUUID } from 'node:crypto';
import { aKey, aLoan, hand } from '../../fixtures/keys.ts';
import { emergencyForm, lampReport, tellAll } from '../../fixtures/reports.ts';
import type { Seeded } from './folder.ts';

/** A desk in the middle of a day: a report that is told, one that is overdue, an emergency, a call to be checked, a draft. */
export async function busyBuilding(seeded: Seeded): Promise<void> {
  const { desk, receptionist, units, minutesAgo } = seeded;
  minutesAgo(200);
  await tellAll(seeded, await desk.call('cases.register', lampReport({ units }), receptionist));
  minutesAgo(5);
  const emergency = emergencyForm({ emergencyType: 'burstPipe', unitId: units.w0805.id, phone: '13900001234' });
  await desk.call('cases.registerEmergency', emergency, receptionist);
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
