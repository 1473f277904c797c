import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Phrase, PhrasePlace } from '../../shared/registers/phrases.ts';
import { phrasePlaces, shippedIn } from '../../shared/registers/phrases.ts';
import { shippedPhrases } from '../../shared/registers/shipped-phrases.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';

const said = { place: 'note', initials: '', active: true } as const;
const inPlace = (phrases: readonly Phrase[], place: PhrasePlace) => phrases.filter((phrase) => phrase.place === place);

test('a desk comes with phrases for every place, found by their pinyin', async () => {
  const { desk, receptionist } = await openBuilding();
  const phrases = await desk.call('phrases.list', {}, receptionist);
  for (const place of phrasePlaces) expect(inPlace(phrases, place).length).toBeGreaterThan(4);
  expect(phrases.find(({ key }) => key === 'lampOut')).toMatchObject({ text: '', initials: 'dblxygh', active: true });
  expect(new Set(shippedPhrases.map(({ code }) => code)).size).toBe(shippedPhrases.length);
});

test('the supervisor adds, changes and puts away; a shipped one keeps its place and its code', async () => {
  const { desk, supervisor, receptionist } = await openBuilding();
  const key = randomUUID();
  await desk.call('phrases.save', { ...said, key, text: '客户已签收钥匙' }, supervisor);
  const save = { ...said, place: 'content', key: 'lampOut' } as const;
  await desk.call('phrases.save', { ...save, text: '灯管不亮', initials: 'DG' }, supervisor);
  await desk.call('phrases.save', { ...said, key: 'askedAgain', text: '', active: false }, supervisor);
  const phrases = await desk.call('phrases.list', {}, receptionist);
  expect(inPlace(phrases, 'note').at(-1)).toMatchObject({ key, text: '客户已签收钥匙', initials: 'khyqsys' });
  expect(inPlace(phrases, 'content')[0]).toMatchObject({ shipped: 'lampOut', text: '灯管不亮', initials: 'dg' });
  expect(inPlace(phrases, 'content')).toHaveLength(shippedIn('content').length);
  expect(phrases.find(({ shipped }) => shipped === 'askedAgain')).toMatchObject({ active: false, text: '' });
  const { fault } = await desk.call('history.verify', {}, supervisor);
  expect(fault).toBeNull();
});

test('only a supervisor may; a phrase without words, one that is there already and an unknown one are refused', async () => {
  const { desk, supervisor, receptionist } = await openBuilding();
  const save = (fields: { key?: string; text: string }, actor = supervisor) =>
    desk.call('phrases.save', { ...said, key: randomUUID(), ...fields }, actor);
  await expect(save({ text: '已回电' }, receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(save({ text: ' ' })).rejects.toMatchObject({ data: { faults: [{ field: 'text', code: 'required' }] } });
  await save({ text: '已回电' });
  await expect(save({ text: '已回电' })).rejects.toMatchObject({
    data: { faults: [{ field: 'text', code: 'duplicate' }] },
  });
  await expect(save({ key: 'no such', text: '啊' })).rejects.toMatchObject({ code: 'notFound' });
});

test('moved up and down within its place, and never out of it', async () => {
  const { desk, supervisor } = await openBuilding();
  const codes = (phrases: readonly Phrase[]) => inPlace(phrases, 'ask').map(({ shipped }) => shipped);
  const before = shippedIn('ask').map(({ code }) => code);
  const move = (key: string, up: boolean) => desk.call('phrases.move', { key, up }, supervisor);
  const [first = '', second = '', ...rest] = before;
  expect(codes(await move(first, true))).toEqual(before);
  expect(codes(await move(second, true))).toEqual([second, first, ...rest]);
  expect(codes(await move(second, false))).toEqual(before);
});
