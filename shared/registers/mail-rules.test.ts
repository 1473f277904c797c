import { expect, test } from 'vitest';
import { shapeOf } from './mail-instructions.ts';
import { refusalOfMailStep, stepsOfMail } from './mail-rules.ts';
import { allowsMailStep, type MailState, type MailStep, mailStates, mailStepNames } from './mail-states.ts';

const over: readonly MailState[] = ['delivered', 'pickedUp', 'forwarded', 'returned', 'sent', 'voided'];

test('S24 state table: what has left the desk stays gone, and only its own steps lead anywhere', () => {
  for (const status of over) expect(mailStepNames.filter((step) => allowsMailStep(status, step))).toEqual([]);
  const may = (status: MailState) => mailStepNames.filter((step) => allowsMailStep(status, step));
  expect(may('returnToPost')).toEqual(['tell', 'deliver', 'pickUp', 'return', 'forward', 'lose', 'correct', 'void']);
  expect(may('toSend')).toEqual(['send', 'lose', 'correct', 'void']);
  expect(may('missing')).toEqual(['find', 'void']);
  expect(may('registered')).not.toContain('return');
  expect(may('held')).not.toContain('attempt');
});

test('§3.8: what goes back to the post office is the day’s; striking out is the supervisor’s', () => {
  const forbidden: readonly MailStep[] = ['giveUp', 'return', 'forward', 'send', 'moveOut', 'void'];
  for (const status of mailStates) {
    const guard = stepsOfMail({ status, special: true, direction: 'in' }, 'nightGuard');
    expect(guard.filter((step) => forbidden.includes(step))).toEqual([]);
    expect(stepsOfMail({ status, special: true, direction: 'in' }, 'receptionist')).not.toContain('void');
  }
  const letter = { status: 'attemptFailed', special: true, direction: 'in' } as const;
  expect(refusalOfMailStep(letter, 'deliver', 'receptionist')).toBe('mailUnsigned');
});

test('codes of one kind have one shape, whatever their number', () => {
  expect(shapeOf('RA123456785CN')).toBe('RA#9CN');
  expect(shapeOf('SF1234567890123')).toBe(shapeOf('SF9999999999999'));
  expect(shapeOf('773012345678')).toBe('#12');
  expect(shapeOf('JD0012-1-3')).toBe('JD#4-#1-#1');
  expect(shapeOf('SF123')).not.toBe(shapeOf('YT123'));
});
