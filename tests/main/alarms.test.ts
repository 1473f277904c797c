import { expect, test, vi } from 'vitest';
import { newId } from './new-id.ts';
import { morning, openSignedIn } from './open-house.ts';

type Opened = Awaited<ReturnType<typeof openSignedIn>>;

async function emergency({ call }: Opened) {
  const { record } = await call('cases.registerEmergency', {
    id: newId(),
    draftId: null,
    emergencyType: 'burstPipe',
    unitId: null,
    place: '东区地下一层',
    phone: '13812345678',
    callerName: '王女士',
    content: '水管爆了',
    occurredAt: morning,
    peopleTrappedOrHurt: null,
    contactInside: '',
    helpChoice: null,
    supervisorAsked: false,
  });
  return record;
}

/** The list of what is due follows a commit a moment later. */
const settled = () => new Promise((done) => setTimeout(done, 400));

/** The seconds go on until it has rung so often. */
const ringsAt = ({ house, rung }: Awaited<ReturnType<typeof openSignedIn>>, times: number) =>
  vi.waitFor(
    () => {
      house.tick();
      expect(rung).toHaveLength(times);
    },
    { timeout: 10_000 },
  );

test('an emergency that nobody was told of rings when its minute is over, once, and again after a snooze', async () => {
  const opened = await openSignedIn();
  const { house, rung, heard, passes, call } = opened;
  const { id, no } = await emergency(opened);
  await settled();
  passes(59_000);
  house.tick();
  expect(rung).toEqual([]);
  passes(1_000);
  await ringsAt(opened, 1);
  house.tick();
  expect(rung).toEqual([[no]]);
  expect(heard('alarm')).toMatchObject([{ lines: [{ no, rule: 'notify60s' }] }]);

  const until = morning + 60_000 + 600_000;
  await call('alarms.snooze', { register: 'cases', record: id, rule: 'notify60s', until, reason: '电话占线' });
  await settled();
  passes(599_000);
  house.wakes();
  await settled();
  expect(rung).toHaveLength(1);
  passes(2_000);
  house.wakes();
  await vi.waitFor(() => expect(rung).toEqual([[no], [no]]), { timeout: 10_000 });
});

test('what fell due while the desk was out or asleep rings together', async () => {
  const opened = await openSignedIn();
  const { house, rung, call, passes, person } = opened;
  const first = await emergency(opened);
  const second = await emergency(opened);
  await call('handovers.close', { handoverId: null, id: newId(), reason: '今晚无人值班', takeOver: false });
  await call('session.signOut', {});
  passes(3_600_000);
  house.tick();
  await settled();
  house.tick();
  expect(rung).toEqual([]);
  await call('session.signIn', { staffId: person.id, pin: '4826' });
  await vi.waitFor(() => expect(rung).toHaveLength(1), { timeout: 10_000 });
  expect(rung[0]).toEqual(expect.arrayContaining([first.no, second.no]));
});

test('a locked desk rings too, and does not show whom it is about', async () => {
  const opened = await openSignedIn();
  const { heard, rung, passes, call } = opened;
  await emergency(opened);
  await settled();
  await call('session.lock', {});
  passes(61_000);
  await ringsAt(opened, 1);
  expect(rung).toHaveLength(1);
  expect(JSON.stringify(heard('alarm'))).not.toMatch(/王女士|水管爆了|138/);
});
