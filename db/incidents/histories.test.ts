import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import { DeskError } from '../../shared/errors.ts';
import {
  afterIncidentStep,
  allowsIncidentStep,
  type IncidentState,
  type IncidentStep,
  incidentStepNames,
} from '../../shared/registers/incident-states.ts';
import { filledParts, type Incident } from '../../shared/registers/incidents.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aFilling, aReport, aReview, findLeak } from '../../tests/fixtures/incidents.ts';

const usual: IncidentStep[] = ['write', 'end', 'fill', 'close', 'submit', 'sendBack', 'submit', 'review'];
const turn = fc.record({
  step: fc.constantFrom<IncidentStep>(...incidentStepNames, 'supplement', 'fill', 'submit'),
  pick: fc.nat(9),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;
/** The usual way, with anything in between. */
const story = fc
  .array(fc.array(turn, { maxLength: 4 }), { minLength: usual.length, maxLength: usual.length })
  .map((between) => usual.flatMap((step, i): Turn[] => [...(between[i] ?? []), { step, pick: i }]));

function attempt({ clock, desk, guard, supervisor }: Building, view: IncidentView, { step, pick }: Turn) {
  const incidentId = view.record.id;
  const ofIncident = { incidentId };
  const text = `话 ${clock.now()}`;
  const lines = view.timeline.filter(({ data }) => data.kind === 'incident');
  const about =
    pick < 5 ? (['phenomenon', 'losses', 'measures', 'plan', 'report'] as const)[pick] : lines.at(-pick)?.id;
  switch (step) {
    case 'control':
    case 'end':
      return desk.call(`incidents.${step}`, { ...ofIncident, at: null }, guard);
    case 'close':
      return desk.call('incidents.close', ofIncident, guard);
    case 'submit':
      return desk.call('incidents.submit', aReport(incidentId, { cause: text }), guard);
    case 'review':
      return desk.call('incidents.review', aReview(incidentId, { remark: text }), supervisor);
    case 'write':
      return desk.call(
        'incidents.write',
        { ...ofIncident, text, happenedAt: pick % 2 ? clock.now() - 60_000 : null },
        guard,
      );
    case 'fill': {
      const filling = aFilling(view, {
        measures: text,
        plan: pick % 2 ? text : '',
        ...(pick === 9 && { phenomenon: text }),
      });
      return desk.call('incidents.fill', { ...ofIncident, draftId: null, ...filling }, guard);
    }
    case 'notify': {
      const told = { party: 'security', toPerson: '队长', phone: '8101', channel: 'radio', reason: '忙' } as const;
      return desk.call('incidents.notify', { ...ofIncident, ...told, ack: 'acknowledged' }, guard);
    }
    case 'interim':
      return desk.call('incidents.interim', { ...ofIncident, text, submittedTo: '郑主管' }, guard);
    case 'supplement':
      return desk.call('incidents.supplement', { ...ofIncident, about: about ?? 'report', text }, guard);
    case 'feedback':
      return desk.call('incidents.feedback', { ...ofIncident, at: null, text }, guard);
    case 'reopen':
      return desk.call('incidents.reopen', { ...ofIncident, reason: text }, guard);
    case 'sendBack':
      return desk.call('incidents.sendBack', { ...ofIncident, reason: text }, supervisor);
    case 'release':
      return desk.call('incidents.release', { ...ofIncident, reason: text }, supervisor);
    case 'void':
      return pick === 9 ? desk.call('incidents.void', { ...ofIncident, reason: text }, supervisor) : null;
  }
}

/** What nobody may ever change: what it looked like, every line of its log, every report, and once sent everything that was filled in. */
const lockedParts = (record: Incident) =>
  record.reports.length === 0 ? {} : Object.fromEntries(filledParts.map((part) => [part, record[part]]));

test('an original text is never altered by any sequence of corrections and supplements, and the steps follow the table', async () => {
  await fc.assert(
    fc.asyncProperty(story, async (turns) => {
      const building = await openBuilding();
      const { clock, desk, supervisor } = building;
      let view = await findLeak(building);
      const original = view.record.phenomenon;
      for (const one of turns) {
        clock.advance(61_000);
        const before = view;
        await Promise.resolve(attempt(building, view, one)).catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
        view = await desk.call('incidents.read', { incidentId: view.record.id }, supervisor);
        expect(view.record.phenomenon).toBe(original);
        expect(view.timeline.slice(0, before.timeline.length)).toEqual(before.timeline);
        expect(view.record.reports.slice(0, before.record.reports.length)).toEqual(before.record.reports);
        expect(view.record).toMatchObject(lockedParts(before.record));
        // A hand under every report, and each still under what it was put.
        expect(view.signatures.filter(({ purpose }) => purpose === 'author')).toHaveLength(view.record.reports.length);
        expect(view.signatures.every(({ changedSince, textWhole }) => !changedSince && textWhole)).toBe(true);
      }
      let state: IncidentState = 'open';
      for (const { data } of view.timeline) {
        if (data.kind !== 'incident' || data.step === 'open') continue;
        expect(allowsIncidentStep(state, data.step), `${data.step} from ${state}`).toBe(true);
        state = afterIncidentStep(state, data.step);
      }
      expect(view.record.status).toBe(state);
      expect((await desk.call('history.verify', {}, supervisor)).fault).toBeNull();
      await desk.close();
    }),
    { numRuns: 6 },
  );
}, 120_000);
