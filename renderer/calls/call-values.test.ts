import { describe, expect, it } from 'vitest';
import { newCall } from '../../shared/contract/calls.ts';
import { emptyCall, isCallTouched, readCall } from './call-values.ts';

const id = '0195a1b2-0000-7000-8000-0000000000aa';
const opened = 1_740_000_000_000;
const read = (patch: Partial<ReturnType<typeof emptyCall>>) =>
  readCall({ ...emptyCall(opened), ...patch }, id, opened + 30_000);

describe('a call as the desk receives it', () => {
  it('begins when the form was opened', () => {
    expect(newCall.parse(read({ gist: '问停车费' }).input)).toMatchObject({
      startedAt: opened,
      result: 'answered',
      gist: '问停车费',
    });
  });
  it('whom it was handed to, and when that is checked, belong to a transfer', () => {
    const handed = { transferTo: '财务 李姐', verifyBy: opened + 3_600_000 };
    expect(read({ ...handed, result: 'transferred' }).input).toMatchObject(handed);
    expect(read({ ...handed, result: 'answered' }).input).toMatchObject({ transferTo: '', verifyBy: null });
  });
  it('a time that cannot be read is marked', () => {
    expect(read({ result: 'transferred', verifyBy: '改天' }).faults).toEqual([{ field: 'verifyBy', code: 'format' }]);
  });
  it('rings are a number or nothing', () => {
    expect(read({ rings: '3' }).input.ringsBeforeAnswer).toBe(3);
    expect(read({ rings: '三' }).input.ringsBeforeAnswer).toBeNull();
  });
});

it('only opening the form is nothing to keep', () => {
  expect(isCallTouched(emptyCall(opened))).toBe(false);
  expect(isCallTouched({ ...emptyCall(opened), gist: '问' })).toBe(true);
});
