import { useEffect } from 'react';
import { call } from '../desk/bridge.ts';
import { type Screen, useScreen } from '../shell/screen.ts';

/** A draft that is no more has become a record, which is shown, or was thrown away: then what was there before is. */
export function GoneDraft({ id, record }: { id: string; record: 'cases' | 'calls' }) {
  const { replace, back } = useScreen();
  useEffect(() => {
    const read = record === 'cases' ? call('cases.read', { caseId: id }) : call('calls.read', { callId: id });
    const screen: Screen = record === 'cases' ? { at: 'cases', caseId: id } : { at: 'calls', callId: id };
    let left = false;
    read.then(
      () => left || replace(screen),
      () => left || back(),
    );
    return () => {
      left = true;
    };
  }, [id, record, replace, back]);
  return null;
}
