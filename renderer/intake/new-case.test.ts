import { describe, expect, it } from 'vitest';
import { newCase } from '../../shared/contract/cases.ts';
import { emptyIntake, isTouched } from './intake-values.ts';
import { readIntake } from './new-case.ts';

const opened = Date.UTC(2025, 2, 3, 2, 0, 0);
const now = opened + 40_000;
const unitId = '0195a1b2-0000-7000-8000-000000000001';
const id = '0195a1b2-0000-7000-8000-0000000000aa';
const empty = emptyIntake(opened);
const read = (patch: Partial<typeof empty>) => readIntake({ ...empty, ...patch }, now);

describe('what the form hands to the desk', () => {
  it('an untouched form is the contract’s input, received when the form was opened', () => {
    const { input, faults } = read({});
    expect(faults).toEqual([]);
    expect(newCase.parse({ ...input, id, draftId: id })).toMatchObject({
      kind: 'report',
      channel: 'phone',
      receivedAt: opened,
      occurredAt: null,
      extAsked: false,
      needsClarification: false,
    });
  });

  it('an extension answers the question about it', () => {
    expect(read({ ext: '802' }).input.extAsked).toBe(true);
    expect(read({ ext: '  ' }).input.extAsked).toBe(false);
  });

  it('a public place has no room', () => {
    expect(read({ publicArea: true, place: '大堂', unitId }).input).toMatchObject({ unitId: null, place: '大堂' });
    expect(read({ place: '大堂', unitId }).input).toMatchObject({ unitId, place: '' });
  });

  it('without a name nothing that names goes along', () => {
    const named = { callerName: '王女士', phone: '13800001234', ext: '8', contactId: unitId };
    expect(read({ ...named, anonymous: true }).input).toMatchObject({
      callerName: '',
      phone: '',
      ext: '',
      contactId: null,
    });
  });

  it('the HR person belongs to cases via HR only', () => {
    expect(read({ channel: 'viaHr', viaHrContact: '赵敏' }).input.viaHrContact).toBe('赵敏');
    expect(read({ channel: 'phone', viaHrContact: '赵敏' }).input.viaHrContact).toBe('');
  });

  it('a time that cannot be read is marked and never sent', () => {
    const { input, faults } = read({ occurredAt: '二十五点', promisedReplyAt: now + 1 });
    expect(faults).toEqual([{ field: 'occurredAt', code: 'format' }]);
    expect(input).toMatchObject({ occurredAt: null, promisedReplyAt: now + 1 });
  });

  it('what has happened cannot lie ahead', () => {
    expect(read({ occurredAt: now + 1 }).faults).toEqual([{ field: 'occurredAt', code: 'future' }]);
    expect(read({ occurredAt: now }).faults).toEqual([]);
  });

  it('a form opened by a clock ahead of the desk is not in the future', () => {
    expect(readIntake(emptyIntake(now + 900), now).input.receivedAt).toBe(now);
  });
});

it('choosing the channel alone is nothing to keep, a letter typed is', () => {
  expect(isTouched({ ...empty, channel: 'inPerson', kind: 'complaint' })).toBe(false);
  expect(isTouched({ ...empty, who: 'e' })).toBe(true);
});
