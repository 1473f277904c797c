import { DeskError } from '../../shared/errors.ts';
import { callTimers } from '../../shared/registers/timers.ts';
import type { Write } from '../store/handler.ts';
import { patch, read } from '../store/records.ts';
import { lineOf } from './call-lines.ts';

/** S18: the other party really made contact with the caller, or did not. */
export const verifyCall: Write<'calls.verify'> = (act, { callId, verified, note }) => {
  const before = read(act, 'calls', callId);
  if (before.verifyBy === null || before.verified === true) throw new DeskError('stateForbids');
  const call = patch(act, 'calls', before, { verified });
  act.append('calls', callId, { kind: 'did', action: 'verify', text: note, details: { verified: String(verified) } });
  act.setTimers('calls', callId, callTimers(call));
  return lineOf(act, call);
};

/** S51: the whole number, and who looked. */
export const revealNumber: Write<'calls.reveal'> = (act, { callId }) => {
  const { id, callerNumber } = read(act, 'calls', callId);
  act.append('calls', id, { kind: 'revealed', field: 'callerNumber' });
  return { phone: callerNumber };
};
