import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../shared/contract/admit.ts';
import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { type CaseAction, caseStates, isSettled } from '../../shared/registers/case-states.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { onPaper } from '../../tests/fixtures/complaints.ts';
import { asked, emergencyForm, lampReport, untouchedForm } from '../../tests/fixtures/reports.ts';

type Step = {
  action: Exclude<CaseAction, 'clarify'> | 'supervisorAnswered';
  by: 0 | 1 | 2;
  wait: number;
  pick: number;
};

const steps = fc.array(
  fc.record({
    action: fc.constantFrom<Step['action']>(
      'notify',
      'notify',
      'notify',
      'correct',
      'accept',
      'acceptNotified',
      'complete',
      'ask',
      'followUp',
      'answer',
      'quote',
      'tellHr',
      'decide',
      'close',
      'correct',
      'note',
      'void',
      'supervisorAnswered',
      'assign',
      'investigate',
      'tellResult',
      'opinion',
      'archive',
      'judge',
      'refer',
      'escalate',
      'askSupervisor',
      'defer',
      'resume',
      'link',
      'unlink',
    ),
    by: fc.constantFrom<0 | 1 | 2>(0, 1, 2),
    wait: fc.constantFrom(0, 1000, 30_000, 61_000, 4 * 3_600_000),
    pick: fc.nat(11),
  }),
  { minLength: 1, maxLength: 35 },
);

const later = Date.parse('2026-01-01T00:00:00Z');

/** @param mainId another record that may be linked to */
function attempt(
  { clock, desk, units }: Building,
  view: CaseView,
  { action, pick }: Step,
  actor: Actor,
  mainId: string,
): Promise<CaseView> {
  const caseId = view.record.id;
  const line = view.lines[pick % Math.max(1, view.lines.length)];
  const reason = pick % 3 === 0 ? '' : '占线';
  switch (action) {
    case 'notify':
      return desk.call(
        'cases.notify',
        {
          caseId,
          party: line?.party ?? 'engineering',
          toPerson: line?.next?.name ?? '某人',
          phone: line?.next?.phone ?? '',
          channel: 'phone',
          ack:
            (['acknowledged', 'acknowledged', 'noAnswer', 'leftMessage', 'refused'] as const)[pick % 5] ?? 'noAnswer',
          reason,
        },
        actor,
      );
    case 'correct': {
      const complete = {
        unitId: units.e0901.id,
        locationDetail: '走廊',
        callerName: '李',
        phone: '6982',
        extAsked: true,
      };
      const some = [
        { content: `更正${pick}` },
        complete,
        { kind: 'complaint' as const },
        { subCategory: 'noise' as const },
      ];
      const fields = some[pick % 4] ?? {};
      return desk.call('cases.correct', { caseId, fields, reason }, actor);
    }
    case 'ask': {
      const answer = { askedPerson: '老陈', reason: '等配件', justified: pick % 2 === 0, reportedTo: reason };
      return desk.call('cases.ask', { caseId, ...answer }, actor);
    }
    case 'complete':
      return desk.call('cases.complete', { caseId, reportedBy: '老陈', result: '好了' }, actor);
    case 'followUp': {
      const result = (['satisfied', 'dissatisfied', 'partly', 'unreachable'] as const)[pick % 4] ?? 'partly';
      return desk.call('cases.followUp', asked(caseId, result), actor);
    }
    case 'decide': {
      const rectifyBy = Date.parse('2026-01-01T00:00:00Z');
      return desk.call('cases.decide', { caseId, meetingNote: '会议', responsiblePerson: '冯经理', rectifyBy }, actor);
    }
    case 'answer':
      return desk.call('cases.answer', { caseId, result: '九点' }, actor);
    case 'quote': {
      const lines = [{ itemCode: 'thermostat' as const, description: '', qty: 1 + pick, unitPrice: null }];
      const decision = (['accepted', 'declined', 'undecided'] as const)[pick % 3] ?? 'undecided';
      const said = { caseId, lines, payer: 'owner' as const, decision, quotedBy: '' };
      return desk.call('orders.quote', said, actor).then(() => desk.call('cases.read', { caseId }, actor));
    }
    case 'tellHr':
      return desk.call('cases.tellHr', { caseId, toPerson: '小赵' }, actor);
    case 'supervisorAnswered':
      return desk.call('cases.supervisorAnswered', { caseId, text: '叫120' }, actor);
    case 'note':
      return desk.call('cases.note', { caseId, text: '记' }, actor);
    case 'assign': {
      const assigned = {
        responsibleDept: 'engineering' as const,
        responsiblePerson: '老陈',
        was: view.record.rectifyBy,
      };
      return desk.call('cases.assign', { caseId, ...assigned, rectifyBy: later }, actor);
    }
    case 'investigate': {
      const { investigation, cause, plan, customerAgreedPlan, measures } = view.record;
      const was = { investigation, cause, plan, customerAgreedPlan, measures };
      const said = {
        investigation: '现场看过',
        cause: '老化',
        plan: '更换',
        customerAgreedPlan: true,
        measures: '换新',
      };
      return desk.call('cases.investigate', { caseId, ...said, was }, actor);
    }
    case 'tellResult':
      return desk.call('cases.tellResult', { caseId, text: '已换新' }, actor);
    case 'opinion': {
      const opinion = (['satisfied', 'dissatisfied', 'notGiven'] as const)[pick % 3] ?? 'satisfied';
      const signing = opinion === 'notGiven' ? null : onPaper(view);
      return desk.call('cases.opinion', { caseId, opinion, opinionText: reason, signing }, actor);
    }
    case 'archive':
      return desk.call('cases.archive', { caseId, signing: onPaper(view, 'propertyManager') }, actor);
    case 'judge':
      return desk.call('cases.judge', { caseId, isValid: pick % 2 === 0, text: '' }, actor);
    case 'refer':
      return desk.call('cases.refer', { caseId, toPerson: '冯经理', reason: '两个部门' }, actor);
    case 'escalate': {
      const rung = view.ladder.next[0]?.rung ?? 'propertyManager';
      const told = { toPerson: '某人', phone: '', channel: 'phone' as const, reason: '超时' };
      const ack = pick % 2 === 0 ? ('acknowledged' as const) : ('noAnswer' as const);
      return desk.call('cases.escalate', { caseId, rung, ack, ...told }, actor);
    }
    case 'askSupervisor':
      return desk.call('cases.askSupervisor', { caseId, text: '答不了' }, actor);
    case 'defer':
      return desk.call('cases.defer', { caseId, until: clock.now() + (pick + 1) * 1_800_000, reason: '等客户' }, actor);
    case 'resume':
      return desk.call('cases.resume', { caseId, reason: '客户来了' }, actor);
    case 'link':
      return desk.call('cases.link', { caseId, mainId }, actor);
    case 'unlink':
      return desk.call('cases.unlink', { caseId, reason: '不是' }, actor);
    case 'accept':
    case 'acceptNotified':
    case 'close':
    case 'void':
      return desk.call(`cases.${action}`, { caseId, reason: reason || '核实' }, actor);
  }
}

/** What a step may be refused with that the table or a rule does not offer. */
const reasons: readonly string[] = [
  'stateForbids',
  'notAllowed',
  'needsClarification',
  'caseIncomplete',
  'followUpMissing',
  'followUpOpen',
  'hrNotTold',
  'incidentUnreported',
  'priceUndecided',
  'resultUntold',
  'opinionUnsigned',
  'notDeferrable',
];

/** No deadline is lost, none stands twice, and what is put off waits for its moment. */
function checkDeadlines({ record, timers }: CaseView): void {
  const rules = timers.map(({ rule }) => rule);
  expect(new Set(rules).size).toBe(rules.length);
  if (isSettled(record.status)) {
    expect(timers).toEqual([]);
    return;
  }
  const begun = record.completedAt === null && record.status !== 'answered';
  const watched = ['unfinished3h', 'decision', 'clarify'].some((rule) => rules.some((known) => known === rule));
  if (begun) expect(watched, `${record.status}: nobody would ask again`).toBe(true);
  if (record.rectifyBy !== null && record.kind === 'complaint' && begun) expect(rules).toContain('rectify');
  const until = record.deferredUntil;
  if (until === null) return;
  expect(timers).toContainEqual({ rule: 'deferredUntil', dueAt: until });
  const early = timers.filter(({ dueAt }) => dueAt < until).map(({ rule }) => rule);
  expect(early.filter((rule) => !['notify60s', 'help5m', 'messageByMorning'].includes(rule))).toEqual([]);
}

/** What must hold of a case whatever was done to it. */
function checkCase(view: CaseView): void {
  const { record, lines, timeline, actions, refused } = view;
  checkDeadlines(view);
  expect(refused.filter(({ action }) => actions.includes(action))).toEqual([]);
  expect(caseStates).toContain(record.status);
  expect(record.voided).toBe(record.status === 'voided');
  if (record.status === 'notified' && record.notifiedOverride === null) {
    expect(lines.filter((line) => line.counted && line.told === undefined)).toEqual([]);
    expect(record.notifiedAt).not.toBeNull();
  }
  if (record.status === 'registered' || record.status === 'reopened') expect(record.notifiedAt).toBeNull();
  if (record.status === 'closed') expect(record.closedAt).not.toBeNull();
  if (record.minuteMet !== null) expect(record.registeredAt).not.toBeNull();
  for (const { data } of timeline) {
    if (data.kind === 'told' && data.attempt.late && data.attempt.ack === 'acknowledged') {
      expect(data.attempt.reason).not.toBe('');
    }
  }
  expect(timeline.map((entry) => entry.at)).toEqual(timeline.map((entry) => entry.at).sort((a, b) => a - b));
  expect(actions).toContain('note');
}

test('whatever is done in whatever order, a case keeps its rules, a refusal changes nothing, and the chain verifies', {
  timeout: 300_000,
}, async () => {
  const building = await openBuilding();
  const { clock, desk, supervisor, receptionist, guard } = building;
  const actors = [receptionist, guard, supervisor] as const;
  const main = await desk.call('cases.register', lampReport(building), receptionist);
  let cases = 1;
  const start = (form: number) => {
    cases += 1;
    if (form === 0) return desk.call('cases.register', lampReport(building), receptionist);
    if (form === 1) return desk.call('cases.register', lampReport(building, { kind: 'enquiry' }), receptionist);
    if (form === 2) {
      const viaHr = lampReport(building, { channel: 'viaHr', viaHrContact: '小赵' });
      return desk.call('cases.register', viaHr, receptionist);
    }
    if (form === 3) {
      return desk.call('cases.register', untouchedForm({ content: '来一下', needsClarification: true }), guard);
    }
    if (form === 6) return desk.call('cases.register', lampReport(building, { kind: 'complaint' }), receptionist);
    if (form === 5) {
      const lock = { subCategory: 'lockPrying', details: { lockOf: 'unitDoor' } } as const;
      return desk.call('cases.register', lampReport(building, lock), receptionist);
    }
    const medical = { emergencyType: 'medical', place: '大堂', phone: '120', helpChoice: 'call120' } as const;
    return desk.call('cases.registerEmergency', emergencyForm({ ...medical, supervisorAsked: true }), guard);
  };
  await fc.assert(
    fc.asyncProperty(fc.nat(6), steps, async (form, sequence) => {
      let view = await start(form);
      const caseId = view.record.id;
      checkCase(view);
      for (const step of sequence) {
        clock.advance(step.wait);
        const actor = actors[step.by];
        const before = await desk.call('cases.read', { caseId }, actor);
        const { action } = step;
        try {
          view = await attempt(building, before, step, actor, main.record.id);
          if (action !== 'supervisorAnswered') expect(before.actions, `${action} was not offered`).toContain(action);
        } catch (error) {
          if (!(error instanceof DeskError)) throw error;
          const after = await desk.call('cases.read', { caseId }, actor);
          expect(error.code === 'lateNeedsReason' ? withoutWaiting(after) : after).toEqual(
            error.code === 'lateNeedsReason' ? withoutWaiting(before) : before,
          );
          const asksMore = ['invalid', 'lateNeedsReason', 'stateForbids'].includes(error.code);
          if (!before.actions.includes(action as CaseAction)) expect(reasons, error.message).toContain(error.code);
          if (action !== 'supervisorAnswered' && before.actions.includes(action)) {
            expect(asksMore, `${action} was offered and refused: ${error.message}`).toBe(true);
          }
          continue;
        }
        checkCase(view);
        const again = await desk.call('cases.read', { caseId }, actor);
        expect(again).toEqual(view);
      }
    }),
    { numRuns: 60 },
  );
  const { total } = await desk.call(
    'cases.list',
    { status: 'all', unitId: null, text: '', offset: 0, limit: 1 },
    receptionist,
  );
  expect(total).toBe(cases);
  expect(await desk.call('history.verify', {}, supervisor)).toMatchObject({ fault: null });
});

/** A refused late telling leaves its moment in the timeline, and nothing else (A03). */
function withoutWaiting(view: CaseView): CaseView {
  return { ...view, timeline: view.timeline.filter(({ data }) => data.kind !== 'awaitsReason') };
}

test('two saves of one form at the same moment make one record', async () => {
  const building = await openBuilding();
  const form = lampReport(building);
  const save = () => building.desk.call('cases.register', form, building.receptionist);
  const saves = await Promise.allSettled(Array.from({ length: 8 }, save));
  expect(saves.filter((save) => save.status === 'fulfilled')).toHaveLength(1);
});
