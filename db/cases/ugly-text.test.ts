import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { lampReport } from '../../tests/fixtures/reports.ts';
import { uglyTexts, uncleanTexts } from '../../tests/fixtures/ugly-text.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8').toString('hex');

test('ugly text comes back byte for byte from record, list, timeline and search text', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  for (const [name, text] of Object.entries(uglyTexts)) {
    const short = text.slice(0, 50).toWellFormed();
    const form = lampReport(building, { content: text, callerName: short, locationDetail: short });
    const { record } = await desk.call('cases.register', form, receptionist);
    await desk.call('cases.note', { caseId: record.id, text }, receptionist);
    const view = await desk.call('cases.read', { caseId: record.id }, receptionist);
    expect(bytes(view.record.content), name).toBe(bytes(text));
    expect(bytes(view.record.callerName), name).toBe(bytes(short));
    const note = view.timeline.at(-1)?.data;
    expect(note?.kind === 'note' && bytes(note.text), name).toBe(bytes(text));
  }
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

test.each(Object.entries(uncleanTexts))('%s is made storable, once and visibly', async (_, { typed, stored }) => {
  const building = await openBuilding();
  const { desk, receptionist } = building;
  const { record } = await desk.call('cases.register', lampReport(building, { content: typed }), receptionist);
  expect(record.content).toBe(stored);
  const { record: read } = await desk.call('cases.read', { caseId: record.id }, receptionist);
  expect(bytes(read.content)).toBe(bytes(stored));
});
