import { expect, test } from 'vitest';
import type { DraftForm } from '../../shared/contract/desk.ts';
import { type Building, openBuilding } from '../../tests/fixtures/building.ts';
import { aDropOff, aHandover, aPickUp, aWayOut, takeIn } from '../../tests/fixtures/mail.ts';

/** What is typed into a form of mail, and what the desk makes of it when it is saved. */
const forms: [DraftForm, (building: Building) => Promise<{ id: string; save(): Promise<unknown> }>][] = [
  [
    'mailHandOut',
    async (building) => {
      const input = aPickUp([await takeIn(building)]);
      return { id: input.id, save: () => building.desk.call('mail.handOut', input, building.receptionist) };
    },
  ],
  [
    'mailDropOff',
    async (building) => {
      const input = aDropOff(building);
      return { id: input.id, save: () => building.desk.call('mail.dropOff', input, building.receptionist) };
    },
  ],
  [
    'mailAway',
    async (building) => {
      const item = await building.desk.call('mail.dropOff', aDropOff(building), building.receptionist);
      const input = aWayOut('send', [item]);
      return { id: input.id, save: () => building.desk.call('mail.giveAway', input, building.receptionist) };
    },
  ],
  [
    'mailCustody',
    async (building) => {
      const input = aHandover(building, [await takeIn(building)]);
      return { id: input.id, save: () => building.desk.call('mail.passCustody', input, building.guard) };
    },
  ],
  [
    'mailInstruction',
    async ({ desk, receptionist, units }) => {
      const id = crypto.randomUUID();
      const said = { unitId: units.e1203.id, addressee: '', kind: 'phone', text: '来件打电话', until: null } as const;
      return { id, save: () => desk.call('mail.instruct', { ...said, id, active: true }, receptionist) };
    },
  ],
];

test.each(forms)(
  '%s: what is typed stays a draft until the desk has it, and a late save brings none back',
  async (form, open) => {
    const building = await openBuilding();
    const { desk, receptionist } = building;
    const { id, save } = await open(building);
    const draft = { id, form, title: '王小明', content: '{}' };
    const kept = async () => (await desk.call('drafts.list', {}, receptionist)).map((one) => one.id);
    await desk.call('drafts.save', draft, receptionist);
    expect(await kept()).toEqual([id]);
    await save();
    expect(await kept()).toEqual([]);
    await desk.call('drafts.save', draft, receptionist);
    expect(await kept()).toEqual([]);
  },
);
