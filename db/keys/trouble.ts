import type { KeyTrouble } from '../../shared/registers/keys.ts';
import { refuse } from '../directory/saving.ts';
import type { Write } from '../store/handler.ts';
import { timeFaults } from '../store/times.ts';
import { keyFor, moveOf, settleLines, takeKeyStep } from './key-change.ts';
import { keyView } from './key-view.ts';

/** S22: a key is missing. It is reported to a superior at once, and whoever had it no longer owes it. */
export const loseKey: Write<'keys.lose'> = (act, { keyId, foundAt, by, reason, reportedTo }) => {
  const key = keyFor(act, keyId, 'lose');
  refuse(timeFaults(act.now, foundAt, 0, 'foundAt'));
  const at = foundAt ?? act.now;
  const move = key.status === 'onLoan' ? moveOf(act, key) : null;
  if (move) {
    const lost = { backAt: at, backQty: 0, backCondition: 'lost' as const, backBy: '', backReason: reason };
    settleLines(
      act,
      move,
      move.lines.map((line) => (line.keyId === keyId ? { ...line, ...lost } : line)),
      at,
    );
  }
  const trouble: KeyTrouble = {
    ...{ kind: 'lost', foundAt: at, reason, by, reportedTo, reportedBy: act.actor.id },
    ...{ remedy: '', lockChanged: null, approvedBy: null, approvedAt: null },
  };
  const blockedAt = key.class === 'card' ? at : null;
  const details = { ...(by && { by }), reportedTo };
  return keyView(
    act,
    takeKeyStep(act, key, 'lose', { trouble, blockedAt }, { no: move?.no ?? '', text: reason, details }),
  );
};

/** It was there after all. */
export const findKey: Write<'keys.find'> = (act, { keyId, where }) => {
  const key = keyFor(act, keyId, 'find');
  return keyView(act, takeKeyStep(act, key, 'find', { trouble: null, blockedAt: null }, { text: where }));
};

/** §2.2: the leader orders the remedy. What is written off has gone for good; its history stays. */
export const remedyKey: Write<'keys.remedy'> = (act, { keyId, remedy, lockChanged, writtenOff }) => {
  const key = keyFor(act, keyId, 'remedy');
  const ordered = key.trouble && { ...key.trouble, remedy, lockChanged, approvedBy: act.actor.id, approvedAt: act.now };
  const fields = writtenOff
    ? { trouble: ordered, status: 'retired' as const }
    : { trouble: null, blockedAt: null, condition: 'good' as const, status: 'inCabinet' as const };
  const details = { lockChanged: String(lockChanged), writtenOff: String(writtenOff) };
  return keyView(act, takeKeyStep(act, key, 'remedy', fields, { text: remedy, details }));
};

/** A key that is no longer needed leaves the cabinet for good. */
export const retireKey: Write<'keys.retire'> = (act, { keyId, reason }) =>
  keyView(act, takeKeyStep(act, keyFor(act, keyId, 'retire'), 'retire', {}, { text: reason }));
