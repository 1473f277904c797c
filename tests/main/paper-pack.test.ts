import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packFile } from '../../electron/paper-pack/pack-folders.ts';
import type { Press } from '../../electron/printing/printing.ts';
import { noPress } from '../fixtures/no-press.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { aVisit } from '../fixtures/visitors.ts';
import { openSignedIn } from './open-house.ts';

const patience = { timeout: 20_000 };

async function aHouse() {
  const hand = { drawn: 0, chosen: null as string | null, printers: [] as string[], printed: [] as string[][] };
  const press: Press = {
    ...noPress,
    printers: async () => hand.printers.map((name) => ({ name, title: name })),
    async pdf({ paper }) {
      hand.drawn += 1;
      return new TextEncoder().encode(`%PDF ${hand.drawn} ${paper.content.form}`);
    },
    async print({ paper }) {
      if ('pack' in paper.content) hand.printed.push(paper.content.pack.blanks.map(({ no }) => no));
    },
  };
  const house = await openSignedIn(press, { chooseFolder: async () => hand.chosen });
  const own = join(house.dir, 'paper-pack', packFile);
  const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : null);
  return { ...house, hand, own, read };
}

test('S25 the pack lies in the desk’s folder and on the stick; the stick gone is said calmly, and it is written when it is back', async () => {
  const { call, hand, own, read } = await aHouse();
  expect(await call('pack.status', {})).toMatchObject({ madeAt: null, folders: [{ kind: 'own', state: 'waiting' }] });
  const stick = join(tempDir(), 'usb');
  mkdirSync(stick);
  hand.chosen = stick;
  const status = await call('pack.choose', { kind: 'copy' });
  expect(status.folders.map(({ kind, state }) => [kind, state])).toEqual([
    ['own', 'written'],
    ['copy', 'written'],
  ]);
  expect(read(join(stick, packFile))).toBe(read(own));
  rmSync(stick, { recursive: true });
  const gone = await call('pack.refresh', {});
  expect(gone.folders.map(({ state }) => state)).toEqual(['written', 'absent']);
  expect(read(own)).toBe('%PDF 2 pack');
  mkdirSync(stick);
  expect((await call('pack.refresh', {})).folders.map(({ state }) => state)).toEqual(['written', 'written']);
  expect((await call('pack.forget', { path: stick })).folders).toHaveLength(1);
});

test('S25 the desk’s own folder gone is made anew; one that cannot be written is told, and the desk goes on', async () => {
  const { call, dir, own, read } = await aHouse();
  await call('pack.refresh', {});
  rmSync(join(dir, 'paper-pack'), { recursive: true });
  expect((await call('pack.refresh', {})).folders).toMatchObject([{ state: 'written' }]);
  expect(read(own)).toBe('%PDF 2 pack');
  rmSync(join(dir, 'paper-pack'), { recursive: true });
  writeFileSync(join(dir, 'paper-pack'), 'not a folder');
  expect((await call('pack.refresh', {})).folders).toMatchObject([{ state: 'failed' }]);
  expect(await call('visits.signIn', aVisit())).toMatchObject({ record: { status: 'received' } });
});

test('S25 it is made by itself some minutes after the start, every quarter of an hour, and only when something has changed', async () => {
  const { call, hand, house, passes } = await aHouse();
  const minutes = async (n: number) => {
    passes(n * 60_000);
    house.tick();
    await call('pack.status', {});
  };
  await minutes(1);
  expect(hand.drawn).toBe(0);
  await minutes(1);
  await expect.poll(() => hand.drawn, patience).toBe(1);
  const first = (await call('pack.status', {})).checkedAt ?? 0;
  await minutes(15);
  await expect.poll(async () => (await call('pack.status', {})).checkedAt, patience).toBeGreaterThan(first);
  expect(hand.drawn).toBe(1);
  await call('visits.signIn', aVisit());
  await minutes(15);
  await expect.poll(() => hand.drawn, patience).toBe(2);
});

test('S25 printing it uses its blank numbers up, and is in the log; without a printer nothing is', async () => {
  const { call, hand } = await aHouse();
  await expect(call('pack.print', { printer: '' })).rejects.toMatchObject({ code: 'noPrinter' });
  hand.printers = ['Lobby'];
  await call('pack.print', { printer: 'Lobby' });
  await call('pack.print', { printer: '' });
  const [first = [], second = []] = hand.printed;
  expect(first).toHaveLength(10);
  expect(second.filter((no) => first.includes(no))).toEqual([]);
});
