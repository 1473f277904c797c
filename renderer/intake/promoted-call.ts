import { useEffect, useState } from 'react';
import type { CallLine } from '../../shared/contract/calls.ts';
import type { UnitCard } from '../../shared/contract/directory.ts';
import { call } from '../desk/bridge.ts';
import type { IntakeValues } from './intake-values.ts';

/** S18: what a logged call already says, so that nothing is typed twice. @param phone the whole number, revealed for this */
export function fromCall(empty: IntakeValues, line: CallLine, phone: string, card: UnitCard | null): IntakeValues {
  const unit = card?.unit;
  const known = phone === '' ? card?.contacts.find(({ name }) => name === line.callerName) : undefined;
  return {
    ...empty,
    callId: line.id,
    receivedAt: line.startedAt,
    callerName: line.callerName,
    phone,
    content: line.gist,
    readBackConfirmed: line.readBack,
    ...(unit
      ? {
          who: unit.code,
          unitId: unit.id,
          office: unit.companyName !== '',
          companyName: unit.companyName,
          locationDetail: line.place === unit.code ? '' : line.place,
          ...(known && { contactId: known.id, contactPhone: known.phone, ext: known.ext, extAsked: known.ext !== '' }),
        }
      : { who: line.place, publicArea: line.place !== '', place: line.place }),
  };
}

export type Promoted = { state: 'reading' } | { state: 'ready'; values: IntakeValues };

/** @param callId undefined: an empty form */
export function usePromotedCall(callId: string | undefined, empty: IntakeValues): Promoted {
  const [promoted, setPromoted] = useState<Promoted>(() =>
    callId === undefined ? { state: 'ready', values: empty } : { state: 'reading' },
  );
  useEffect(() => {
    if (callId === undefined) return;
    let gone = false;
    const show = (values: IntakeValues) => {
      if (!gone) setPromoted({ state: 'ready', values });
    };
    read(callId, empty).then(show, () => show(empty));
    return () => {
      gone = true;
    };
  }, [callId, empty]);
  return promoted;
}

async function read(callId: string, empty: IntakeValues): Promise<IntakeValues> {
  const [line, { phone }] = await Promise.all([call('calls.read', { callId }), call('calls.reveal', { callId })]);
  const card = line.unitId === null ? null : await call('units.card', { unitId: line.unitId });
  return fromCall(empty, line, phone, card);
}
