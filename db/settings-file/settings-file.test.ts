import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { aRoute } from '../../tests/fixtures/patrols.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';

async function arranged() {
  const building = await openBuilding();
  const { desk, supervisor, clock } = building;
  await desk.call('parameters.save', { key: 'notify.maxSeconds', value: 90, validFrom: clock.now() }, supervisor);
  await desk.call('parameters.save', { key: 'retention.visits', value: 3, validFrom: clock.now() }, supervisor);
  const [first] = (await desk.call('prices.list', {}, supervisor)).inForce;
  await desk.call(
    'prices.save',
    { code: first?.code ?? 'thermostat', price: 51_700, unitOfMeasure: '个', validFrom: clock.now() },
    supervisor,
  );
  await desk.call('calendar.save', { date: '2025-05-06', kind: 'holiday', name: '楼庆' }, supervisor);
  const phrase = { key: randomUUID(), place: 'note', text: '已请物业经理知悉', initials: '', active: true } as const;
  await desk.call('phrases.save', phrase, supervisor);
  await aRoute(building);
  const { file } = await desk.call('settingsFile.make', { to: tempDir(), drive: '', driveSerial: '' }, supervisor);
  return { ...building, file, bytes: new Uint8Array(readFileSync(file)) };
}

test('settings go from one building to another in a signed file: what differs is shown, all of it is taken at once, each with its change in the log', async () => {
  const { file, bytes, desk: first, supervisor: owner } = await arranged();
  const text = readFileSync(file, 'utf8');
  for (const secret of ['Wang', '13812345678', '13900000001', '4826', 'E-1203', 'salt']) {
    expect(text, secret).not.toContain(secret);
  }
  expect((await first.call('settingsFile.preview', { bytes }, owner)).differences).toEqual([]);

  const other = await openBuilding();
  const { desk, supervisor, receptionist } = other;
  const preview = await desk.call('settingsFile.preview', { bytes }, supervisor);
  expect(preview).toMatchObject({ siteName: '蔚蓝国际大厦', madeBy: '李静', isOurs: false, faults: [] });
  const of = (part: string) => preview.differences.filter((one) => one.part === part);
  expect(of('parameters')).toEqual([
    { part: 'parameters', name: 'notify.maxSeconds', before: 60, after: 90 },
    { part: 'parameters', name: 'retention.visits', before: 2, after: 3 },
  ]);
  expect(of('prices')).toMatchObject([{ after: '517.00 / 个' }]);
  expect(of('calendar')).toEqual([{ part: 'calendar', name: '2025-05-06', before: null, after: 'holiday 楼庆' }]);
  expect(of('phrases')).toEqual([{ part: 'phrases', name: 'note', before: null, after: '已请物业经理知悉' }]);
  expect(of('zones')).toEqual([]);
  expect(of('routes')).toHaveLength(1);
  const asked = { by: '', no: '', from: '', until: '', kind: 'settings', before: null } as const;
  const before = (await desk.call('history.list', asked, supervisor)).lines.length;
  await expect(desk.call('settingsFile.import', { bytes }, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });

  await desk.call('settingsFile.import', { bytes }, supervisor);
  expect((await desk.call('settingsFile.preview', { bytes }, supervisor)).differences).toEqual([]);
  expect((await desk.call('parameters.list', {}, supervisor)).inForce['notify.maxSeconds']).toBe(90);
  const { lines } = await desk.call('history.list', asked, supervisor);
  expect(lines.length - before).toBeGreaterThanOrEqual(7);
  expect(lines[0]).toMatchObject({ register: 'site', did: 'settingsImported', actorName: '李静' });
  const again = await desk.call('settingsFile.import', { bytes }, supervisor);
  expect(again.differences).toEqual([]);
});

test('a file that was altered, is none, or holds one thing that cannot be taken changes nothing at all', async () => {
  const { bytes } = await arranged();
  const { desk, supervisor, people } = await openBuilding();
  const altered = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('"value": 90', '"value": 91'));
  for (const wrong of [altered, new TextEncoder().encode('{}'), new Uint8Array([0xff, 0xfe]), bytes.subarray(0, 400)]) {
    await expect(desk.call('settingsFile.preview', { bytes: new Uint8Array(wrong) }, supervisor)).rejects.toMatchObject(
      {
        code: 'settingsUnread',
      },
    );
  }
  const zones = await desk.call('zones.list', {}, supervisor);
  const [zone] = zones;
  const lower = { ...zone, floorUntil: (zone?.floorUntil ?? 1) - 1, floorSupervisorId: people.li.id } as never;
  await desk.call('zones.save', lower, supervisor);
  const preview = await desk.call('settingsFile.preview', { bytes }, supervisor);
  expect(preview.faults).toMatchObject([{ part: 'zones', code: 'overlap' }]);
  await expect(desk.call('settingsFile.import', { bytes }, supervisor)).rejects.toMatchObject({
    code: 'importHasErrors',
  });
  expect((await desk.call('parameters.list', {}, supervisor)).inForce['notify.maxSeconds']).toBe(60);
});

test('a folder that cannot be written is told, and leaves no half file', async () => {
  const { desk, supervisor } = await openBuilding();
  const place = join(tempDir(), 'gone');
  await expect(
    desk.call('settingsFile.make', { to: place, drive: '', driveSerial: '' }, supervisor),
  ).rejects.toMatchObject({
    code: 'driveGone',
  });
  writeFileSync(place, '');
});
