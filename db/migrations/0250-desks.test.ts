import { expect, test } from 'vitest';
import { oldStaffId, oldSupervisor, oldUnitId, upgraded } from '../../tests/fixtures/old-book.ts';

const made = { createdAt: 1, createdBy: oldStaffId, shift: '2025-03-03 day', updatedAt: 1, updatedBy: oldStaffId };
const ids = ['11', '12', '13', '14', '15'].map((end) => `019500aa-0000-7000-8000-0000000000${end}`);

test('0250 what was begun at an older desk is still its own, and its rounds keep what was seen on them', async () => {
  await upgraded(
    {
      before: '0250',
      put(put) {
        const said = { closeReason: '', sheetHash: '', customerQuestions: '', wronglyIssued: '', suppliesNote: '' };
        const lists = { equipment: '[]', readers: '[]', refusals: '[]', instructions: '', reservations: '' };
        const shifts = { shiftFrom: '2025-03-03 day', shiftTo: '2025-03-03 day', startedAt: 1, version: 1, voided: 0 };
        const common = { ...made, ...said, ...lists, ...shifts };
        const start = { id: ids[0] ?? '', no: 'X-A-250303-001', kind: 'start', status: 'closed' };
        put('handovers', { ...common, ...start, toStaff: oldStaffId, heldFrom: 1 });
        const begun = { id: ids[1] ?? '', no: 'X-A-250303-002', kind: 'shift', status: 'preparing' };
        put('handovers', { ...common, ...begun, fromStaff: oldStaffId });
        const span = { fromAt: 1, untilAt: 2, reason: '停电', startedBy: oldStaffId, startedAt: 3 };
        put('backEntries', { id: ids[2] ?? '', status: 'running', ...span });
        const round = { id: ids[3] ?? '', no: 'E-A-250303-001', status: 'planned', day: '2025-03-03' };
        put('vacantRounds', { ...made, ...round, version: 1, voided: 0, units: JSON.stringify([oldUnitId]) });
        const look = { roundId: ids[3] ?? '', unitId: oldUnitId, place: 'E-1203', at: 4, by: oldStaffId, marks: '{}' };
        put('vacantInspections', { id: ids[4] ?? '', ...look, anybodyInside: 0, problem: '' });
      },
      keeps: {
        rounds: 'SELECT json_group_array(json_array(seq, id, no, day, units)) FROM vacantRounds',
        looks: 'SELECT json_group_array(json_array(id, roundId, unitId)) FROM vacantInspections',
        handovers: 'SELECT json_group_array(json_array(id, no, status, startedAt)) FROM handovers',
      },
    },
    async (desk) => {
      expect(await desk.call('handovers.duty', {}, oldSupervisor)).toMatchObject({
        holder: { id: oldStaffId },
        unfinished: { id: ids[1] },
      });
      expect((await desk.call('backEntries.open', {}, oldSupervisor))?.record).toMatchObject({ id: ids[2] });
      expect(await desk.call('vacant.today', {}, oldSupervisor)).toMatchObject({ round: { id: ids[3] }, inspected: 1 });
    },
  );
});
