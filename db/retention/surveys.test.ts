import { expect, test } from 'vitest';
import { at } from '../../tests/fixtures/clock.ts';
import { openHeldDesk } from '../../tests/fixtures/handovers.ts';
import { destruction } from '../../tests/fixtures/retention.ts';
import { aSurvey } from '../../tests/fixtures/surveys.ts';

test('S17 plan, slips and analysis of a survey are kept two years after it was filed, then go together; one that was never filed stays', async () => {
  const building = await openHeldDesk();
  const { desk, clock, supervisor, receptionist } = building;
  const { surveyId, slips } = await aSurvey(building, 3);
  const [slip] = slips;
  if (!slip) throw new Error('no slip');
  const answers = { '1': 'satisfied', '2': 'dissatisfied' } as const;
  const said = { slipId: slip.id, via: 'paper', answers, comments: '灯管一直闪' } as const;
  await desk.call('surveys.answer', said, receptionist);
  await desk.call('surveys.close', { surveyId, reason: '' }, supervisor);
  await desk.call('surveys.analyse', { surveyId, analysis: '照明不满意', corrective: '换灯管' }, supervisor);
  await desk.call('surveys.review', { surveyId, reviewedBy: '管代', submittedTo: '总经理' }, supervisor);
  await desk.call('surveys.file', { surveyId }, supervisor);
  await aSurvey(building, 2);

  clock.set('11:00:00', '2027-03-03');
  expect(await desk.call('retention.plan', { rule: 'surveys' }, supervisor)).toMatchObject({ years: 2, count: 0 });
  clock.set('11:00:00', '2027-03-04');
  const plan = await desk.call('retention.plan', { rule: 'surveys' }, supervisor);
  expect(plan).toMatchObject({ count: 1, until: at('00:00:00', '2025-03-04') });
  expect(plan.parts).toEqual([{ register: 'surveySlips', count: 3 }]);
  expect(plan.goes.find(({ register }) => register === 'surveySlips')?.fields).toContain('comments');

  const certificate = await destruction(building, plan, { rule: 'surveys' });
  expect(certificate).toMatchObject({ rule: 'surveys', recordCount: 1, status: 'done' });
  const { record, steps, comments } = await desk.call('surveys.read', { surveyId }, supervisor);
  expect(record).toMatchObject({ status: 'filed', title: '', items: [], analysis: '', corrective: '', planned: 3 });
  expect({ steps, comments }).toEqual({ steps: [], comments: [] });
  const list = await desk.call('surveys.list', {}, supervisor);
  expect(list.map(({ status }) => status).sort()).toEqual(['distributing', 'filed']);
});
