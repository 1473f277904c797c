import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PaperJob, Press } from '../../electron/printing/printing.ts';
import { DeskError } from '../../shared/errors.ts';
import { aUnit } from '../fixtures/directory.ts';
import { lampReport } from '../fixtures/reports.ts';
import { openSignedIn } from './open-house.ts';

/** A press held in the hand: what came to it, and what it is to answer. */
function handPress() {
  const drawn: PaperJob[] = [];
  const sent: string[] = [];
  const hand = { printers: ['Lobby'], file: null as string | null, refuses: false, meanwhile: () => {} };
  const press: Press = {
    printers: async () => hand.printers.map((name) => ({ name, title: name })),
    async pdf(job) {
      drawn.push(job);
      return new TextEncoder().encode('%PDF');
    },
    async print(job, printer) {
      drawn.push(job);
      if (hand.refuses) throw new DeskError('printFailed');
      sent.push(printer);
    },
    async chooseFile() {
      hand.meanwhile();
      return hand.file;
    },
  };
  return { press, hand, drawn, sent };
}

async function deskWithReport() {
  const pressed = handPress();
  const house = await openSignedIn(pressed.press);
  const unit = await house.call('units.save', aUnit({ code: 'E-1203', zone: 'E', floor: 12, room: '1203' }));
  const { record } = await house.call('cases.register', lampReport({ units: { e1203: unit } as never }));
  const paper = { form: 'F01' as const, ids: [record.id] };
  const hows = async () =>
    (await house.call('cases.read', { caseId: record.id })).timeline.flatMap(({ data }) =>
      data.kind === 'printed' ? [data.how] : [],
    );
  return { ...house, ...pressed, paper, record, hows };
}

test('saving: whole numbers in the file, and a line in the record', async () => {
  const { call, hand, drawn, dir, paper, hows } = await deskWithReport();
  hand.file = join(dir, 'F01.pdf');
  expect(await call('print.save', { paper, size: 'A4' })).toEqual({ file: hand.file });
  expect(readFileSync(hand.file, 'utf8')).toBe('%PDF');
  expect(drawn[0]).toMatchObject({
    size: 'A4',
    language: 'zh-CN',
    paper: { content: { cases: [{ record: { phone: '13812345678' } }] } },
  });
  expect(await hows()).toEqual(['saved']);
});

test('thinking better of it leaves no trace and draws nothing', async () => {
  const { call, drawn, paper, hows } = await deskWithReport();
  expect(await call('print.save', { paper, size: 'A4' })).toEqual({ file: null });
  expect([drawn, await hows()]).toEqual([[], []]);
});

test('a folder that cannot be written to: refused in words, and the log says that it failed', async () => {
  const { call, hand, dir, paper, hows } = await deskWithReport();
  hand.file = join(dir, 'no', 'such', 'F01.pdf');
  await expect(call('print.save', { paper, size: 'A4' })).rejects.toThrow('fileNotWritten');
  expect(await hows()).toEqual(['saved', 'failed']);
});

test('a dialog that is answered after the desk locked itself saves nothing', async () => {
  const { call, hand, drawn, dir, paper, house } = await deskWithReport();
  hand.file = join(dir, 'F01.pdf');
  hand.meanwhile = () => house.session.lock();
  await expect(call('print.save', { paper, size: 'A4' })).rejects.toThrow('locked');
  expect([drawn, existsSync(hand.file)]).toEqual([[], false]);
});

test('printing: the chosen printer, none at all, one that is gone, one that refuses', async () => {
  const { call, hand, sent, paper, hows } = await deskWithReport();
  const send = (printer: string) => call('print.send', { paper, size: 'A5', printer, copies: 1 });
  await send('Lobby');
  await send('');
  expect(sent).toEqual(['Lobby', '']);
  await expect(send('Attic')).rejects.toThrow('printFailed');
  hand.printers = [];
  await expect(send('')).rejects.toThrow('noPrinter');
  expect(await hows()).toEqual(['printed', 'printed']);
  hand.printers = ['Lobby'];
  hand.refuses = true;
  await expect(send('Lobby')).rejects.toThrow('printFailed');
  expect(await hows()).toEqual(['printed', 'printed', 'printed', 'failed']);
});

test('a window may neither take the whole paper nor write the log, and a locked desk prints nothing', async () => {
  const { call, paper, house } = await deskWithReport();
  await expect(call('print.paper', { paper })).rejects.toThrow('notAllowed');
  await expect(call('print.log', { paper, size: 'A4', how: 'saved', rows: 1 })).rejects.toThrow('notAllowed');
  house.session.lock();
  await expect(call('print.save', { paper, size: 'A4' })).rejects.toThrow('locked');
});
