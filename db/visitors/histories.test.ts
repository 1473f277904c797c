import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DeskError } from '../../shared/errors.ts';
import { visitStepNames } from '../../shared/registers/visit-states.ts';
import type { Visit } from '../../shared/registers/visits.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aVisit, aWatch } from '../../tests/fixtures/visitors.ts';
import { Database } from '../store/database.ts';
import { fromRow } from '../store/rows.ts';

const deeds = ['signIn', 'signIn', 'group', 'wait', 'watched', 'refuse', ...visitStepNames, 'later'] as const;
interface Deed {
  what: (typeof deeds)[number];
  pick: number;
}
const histories = fc.array(fc.record<Deed>({ what: fc.constantFrom(...deeds), pick: fc.nat(1000) }), {
  minLength: 5,
  maxLength: 40,
});

const visitsIn = (dir: string): Visit[] => {
  const db = new Database(join(dir, 'desk.db'), { readonly: true });
  const rows = db.rows<object>('SELECT * FROM visits ORDER BY seq').map((row) => fromRow('visits', row));
  db.close();
  return rows;
};

async function deed({ desk, receptionist, clock, dir }: Building, { what, pick }: Deed): Promise<unknown> {
  const contact = `1370000${String(1000 + (pick % 900))}`;
  const all = visitsIn(dir);
  const visitId = all[pick % Math.max(1, all.length)]?.id ?? randomUUID();
  switch (what) {
    case 'signIn':
      return desk.call('visits.signIn', aVisit({ contact, companions: pick % 3 }), receptionist);
    case 'wait':
      return desk.call('visits.signIn', aVisit({ contact, outcome: 'wait' }), receptionist);
    case 'watched':
      return desk.call('visits.signIn', aVisit({ contact, name: '张伟' }), receptionist);
    case 'group': {
      const { id: _, draftId, name: __, photo: ___, sameAs: ____, identity: _____, ...common } = aVisit({ contact });
      const members = ['甲乙', '丙丁'].map((name) => ({ id: randomUUID(), name, contact: '' }));
      return desk.call('visits.signInGroup', { groupId: randomUUID(), members, common, draftId }, receptionist);
    }
    case 'refuse': {
      const refused = { id: randomUUID(), draftId: null, name: '', remarks: '', passedTo: '冯经理', arrivedAt: null };
      return desk.call('visits.refuse', refused, receptionist);
    }
    case 'decide': {
      const decision = pick % 2 === 0 ? 'admit' : 'turnAway';
      return desk.call('visits.decide', { visitId, decision, reason: '核对过', orderedBy: '' }, receptionist);
    }
    case 'answer':
      return desk.call('visits.answer', { visitId, hostAccepted: 'yes', answeredBy: '' }, receptionist);
    case 'admit':
      return desk.call('visits.admit', { visitId, result: '', receptionEndedAt: null }, receptionist);
    case 'signOut':
      return desk.call('visits.signOut', { visitId, leftAt: null, belongingsOut: null, remarks: '' }, receptionist);
    case 'turnAway':
      return desk.call('visits.turnAway', { visitId, reason: '不接待' }, receptionist);
    case 'passOn':
      return desk.call('visits.passOn', { visitId, passedTo: '冯经理', reason: '' }, receptionist);
    case 'expire':
      return desk.call('visits.expire', { visitId, reason: '没看到' }, receptionist);
    case 'correct':
      return;
    case 'later':
      clock.advance((1 + (pick % 5)) * 60_000);
  }
}

test('any history: inside = signed in − signed out, with those nobody saw leaving told apart', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const building = await openBuilding();
      const { desk, dir, receptionist, supervisor } = building;
      await desk.call('watchEntries.save', aWatch({ name: '张伟', phone: '' }), supervisor);
      for (const each of history) {
        await deed(building, each).catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
      }
      const visits = visitsIn(dir);
      const written = new Map<string, string[]>();
      for (const { id } of visits) {
        const entries = await desk.call('history.ofRecord', { register: 'visits', record: id }, receptionist);
        written.set(
          id,
          entries.flatMap(({ data }) => (data.kind === 'visit' ? [data.step] : [])),
        );
      }
      const did = (id: string, step: string) => written.get(id)?.includes(step) ?? false;
      const held = (v: Visit) => did(v.id, 'hold') && !(did(v.id, 'decide') && v.hold?.decision === 'admit');
      const never = (v: Visit) => held(v) || v.refusedToRegister;
      const signedIn = visits.filter((v) => did(v.id, 'signIn') && !never(v));
      const out = signedIn.filter((v) => did(v.id, 'signOut'));
      const expired = signedIn.filter((v) => did(v.id, 'expire') && !did(v.id, 'signOut'));
      const away = signedIn.filter((v) => did(v.id, 'turnAway') || did(v.id, 'passOn'));
      const inside = await desk.call('visits.inside', {}, receptionist);
      expect(inside.lines.length).toBe(signedIn.length - out.length - expired.length - away.length);
      expect(out.every((v) => v.leftAt !== null && v.status === 'left')).toBe(true);
      expect(expired.every((v) => v.leftAt === null && v.expiredAt !== null && v.status === 'noExit')).toBe(true);
      const present = visits.filter((v) => v.status === 'registered' || v.status === 'received');
      expect(new Set(inside.lines.map(({ id }) => id))).toEqual(new Set(present.map(({ id }) => id)));
      expect(inside.heads).toBe(present.reduce((sum, v) => sum + 1 + v.companions, 0));
      await desk.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);
