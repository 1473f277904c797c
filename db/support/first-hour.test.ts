import { expect, test } from 'vitest';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { furnish } from '../../tests/fixtures/building.ts';
import { setUpDesk } from '../../tests/fixtures/set-up-desk.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';

test('of a new desk nothing is done; each thing is known done from the records, and nobody has to tick it', async () => {
  const { desk, supervisor } = await setUpDesk();
  const done = async () => {
    const facts = await desk.call('firstHour.facts', {}, supervisor);
    return Object.entries(facts).flatMap(([task, is]) => (is ? [task] : []));
  };
  expect(await done()).toEqual([]);
  const { guard } = await furnish(desk, supervisor);
  expect(await done()).toEqual(['units', 'staff', 'dutyPhones']);
  await desk.call('backups.keepAt', { path: tempDir() }, supervisor);
  const log = (paper: PaperRequest) =>
    desk.call('print.log', { paper, size: 'A4', how: 'printed', rows: 0 }, supervisor);
  await log({ form: 'guideGuard', ids: [] });
  const { printId } = await log({ form: 'sampleTags', ids: [] });
  expect(await done()).toEqual(['units', 'staff', 'dutyPhones', 'backupPlace', 'guide', 'labels']);
  await desk.call('print.failed', { printId }, supervisor);
  expect(await done()).not.toContain('labels');
  await expect(desk.call('firstHour.facts', {}, guard)).rejects.toThrow('notAllowed');
});

test('a guide and a sample label are everybody’s to print, name nobody, and stand in no record’s history', async () => {
  const { desk, supervisor } = await setUpDesk();
  const { guard } = await furnish(desk, supervisor);
  const paper: PaperRequest = { form: 'guideGuard', ids: [] };
  expect((await desk.call('print.paper', { paper }, guard)).content).toEqual({ form: 'guideGuard' });
  await desk.call('print.log', { paper, size: 'A4', how: 'saved', rows: 0 }, guard);
  const { content } = await desk.call('print.preview', { paper: { form: 'sampleTags', ids: [] } }, supervisor);
  expect('samples' in content && content.samples.every((tag) => /^K0[0-9A-Z]{12}$/.test(tag))).toBe(true);
});
