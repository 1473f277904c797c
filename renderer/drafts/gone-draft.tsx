import { useEffect } from 'react';
import { call } from '../desk/bridge.ts';
import { type Screen, useScreen } from '../shell/screen.ts';

const ways = {
  cases: (id: string) => ({
    read: (): Promise<unknown> => call('cases.read', { caseId: id }),
    screen: { at: 'cases', caseId: id } satisfies Screen,
  }),
  calls: (id: string) => ({
    read: (): Promise<unknown> => call('calls.read', { callId: id }),
    screen: { at: 'calls', callId: id } satisfies Screen,
  }),
  visits: (id: string) => ({
    read: (): Promise<unknown> => call('visits.read', { visitId: id }),
    screen: { at: 'visitors', visitId: id } satisfies Screen,
  }),
  incidents: (id: string) => ({
    read: (): Promise<unknown> => call('incidents.read', { incidentId: id }),
    screen: { at: 'incidents', incidentId: id } satisfies Screen,
  }),
};
type Became = keyof typeof ways;

/** A draft that is no more has become a record, which is shown, or was thrown away: then what was there before is. */
export function GoneDraft({ id, record }: { id: string; record: Became }) {
  const { replace, back } = useScreen();
  useEffect(() => {
    const { read, screen } = ways[record](id);
    let left = false;
    read().then(
      () => left || replace(screen),
      () => left || back(),
    );
    return () => {
      left = true;
    };
  }, [id, record, replace, back]);
  return null;
}
