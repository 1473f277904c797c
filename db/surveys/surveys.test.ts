import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { countOf } from '../../tests/fixtures/indicators.ts';
import { aPlan, aSurvey } from '../../tests/fixtures/surveys.ts';
import { spread } from './slips.ts';

test('S17 a survey from its plan to the file: only forward, and each step by who may take it', async () => {
  const building = await openBuilding();
  const { desk, guard, receptionist, supervisor } = building;
  await expect(desk.call('surveys.save', aPlan(), receptionist)).rejects.toMatchObject({ code: 'notAllowed' });
  await expect(desk.call('surveys.list', {}, guard)).rejects.toMatchObject({ code: 'notAllowed' });
  const plan = aPlan();
  const { record } = await desk.call('surveys.save', plan, supervisor);
  const surveyId = record.id;
  expect(record).toMatchObject({ status: 'draft', no: 'O-A-250303-001', items: [{ key: '1' }, { key: '2' }] });
  const out = { surveyId, to: 'units', zone: 'E', count: 2 } as const;
  await expect(desk.call('surveys.handOut', out, receptionist)).rejects.toMatchObject({ code: 'stateForbids' });
  const changed = await desk.call('surveys.save', { ...plan, items: ['服务态度', '清洁', '保安'] }, supervisor);
  expect(changed.record.items).toHaveLength(3);
  await desk.call('surveys.approve', { surveyId, planReviewedBy: '郑主管', planApprovedBy: '总经理' }, supervisor);
  await expect(desk.call('surveys.save', plan, supervisor)).rejects.toMatchObject({ code: 'stateForbids' });

  const handed = await desk.call('surveys.handOut', out, receptionist);
  expect(handed.record.status).toBe('distributing');
  expect(handed.coverage.asked).toBe(2);
  const left = handed.coverage.inUse - 2;
  await expect(
    desk.call('surveys.handOut', { ...out, zone: null, count: left + 1 }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'count', code: 'range' }] } });
  await desk.call('surveys.handOut', { ...out, to: 'anybody', count: 8 }, receptionist);

  const slip = await desk.call('surveys.findSlip', { surveyId, typed: '3' }, receptionist);
  expect(slip).toMatchObject({ slipNo: 'A3', place: '', returnedAt: null });
  const slipId = slip?.id ?? '';
  const answers = { '1': 'satisfied', '2': 'basically', '3': 'veryDissatisfied' } as const;
  await expect(
    desk.call('surveys.answer', { slipId, via: 'paper', answers: {}, comments: '' }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'answers', code: 'required' }] } });
  await expect(
    desk.call('surveys.answer', { slipId, via: 'paper', answers: { '9': 'satisfied' }, comments: '' }, receptionist),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'answers', code: 'unknown' }] } });
  await desk.call('surveys.answer', { slipId, via: 'paper', answers, comments: '保安夜里睡觉' }, receptionist);
  const read = await desk.call('surveys.read', { surveyId }, supervisor);
  expect(read.record.status).toBe('collecting');
  expect(read.result).toMatchObject({ returned: { n: 1, d: 10 }, overall: { n: 2, d: 3 }, overallTenths: 667 });
  expect(read.comments).toEqual([{ slipNo: 'A3', place: '', text: '保安夜里睡觉' }]);

  // In principle no fewer than 30 % come back (001 篇4).
  await expect(desk.call('surveys.close', { surveyId, reason: '' }, supervisor)).rejects.toMatchObject({
    data: { faults: [{ field: 'reason', code: 'required' }] },
  });
  await desk.call('surveys.close', { surveyId, reason: '节前住户多外出' }, supervisor);
  await expect(
    desk.call('surveys.answer', { slipId, via: 'paper', answers, comments: '' }, receptionist),
  ).rejects.toMatchObject({ code: 'stateForbids' });
  await expect(
    desk.call('surveys.analyse', { surveyId, analysis: '保安一项不满意', corrective: '' }, supervisor),
  ).rejects.toMatchObject({ data: { faults: [{ field: 'corrective', code: 'required' }] } });
  const analysis = { surveyId, analysis: '保安一项不满意', corrective: '夜岗加巡，主管抽查' };
  await desk.call('surveys.analyse', analysis, supervisor);
  await desk.call('surveys.review', { surveyId, reviewedBy: '管代', submittedTo: '总经理' }, supervisor);
  const filed = await desk.call('surveys.file', { surveyId }, supervisor);
  expect(filed.record).toMatchObject({ status: 'filed', submittedTo: '总经理' });
  expect(filed.steps).toEqual([]);
});

test('S17 the month’s return and satisfaction are the survey’s own, and the list behind them names the slips', async () => {
  const building = await openBuilding();
  const { desk, receptionist, supervisor } = building;
  const { slips, surveyId } = await aSurvey(building, 5);
  const [one, two, spoilt] = slips;
  const answer = (slipId = '', first: 'satisfied' | 'dissatisfied') =>
    desk.call(
      'surveys.answer',
      { slipId, via: 'phone', answers: { '1': first, '2': 'satisfied' }, comments: '' },
      receptionist,
    );
  await answer(one?.id, 'satisfied');
  await answer(two?.id, 'satisfied');
  // A correction replaces what was written down.
  await answer(two?.id, 'dissatisfied');
  await desk.call('surveys.voidSlip', { slipId: spoilt?.id ?? '', reason: '弄湿了' }, supervisor);
  expect(await countOf(building, 'surveyReturn', '2025-03')).toEqual({ n: 2, d: 4 });
  expect(await countOf(building, 'surveySatisfied', '2025-03')).toEqual({ n: 3, d: 4 });
  const period = { unit: 'month', date: '2025-03-01' } as const;
  const wanted = { id: 'surveySatisfied', period, part: null, which: 'out', offset: 0, limit: 10 } as const;
  expect(await desk.call('indicators.behind', wanted, supervisor)).toMatchObject({
    total: 1,
    lines: [{ register: 'surveys', record: surveyId, no: 'A2' }],
  });
  expect(await desk.call('indicators.split', { id: 'surveySatisfied', period, by: 'question' }, receptionist)).toEqual([
    { key: '服务态度', n: 1, d: 2 },
    { key: '维修质量', n: 2, d: 2 },
  ]);
  await desk.call('surveys.void', { surveyId, reason: '重做' }, supervisor);
  expect(await countOf(building, 'surveyReturn', '2025-03')).toEqual({ n: 0, d: 0 });
});

test('a sample is spread from the first unit to the last', () => {
  const units = Array.from({ length: 100 }, (_, i) => i);
  expect(spread(units, 4)).toEqual([0, 25, 50, 75]);
  expect(new Set(spread(units, 99)).size).toBe(99);
  expect(spread(units, 200)).toHaveLength(100);
});
