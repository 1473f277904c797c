import { owingStates } from '../../shared/registers/incident-states.ts';
import type { Measure } from './measure.ts';
import { incidents as source } from './sources.ts';

const discovered = { source, at: 'x.discoveredAt', index: 'incidentsByTime' } as const;
const owing = `x.status IN (${owingStates.map((state) => `'${state}'`).join(', ')})`;

/** S26: per type, shift and hour. */
export const incidents: Measure = { ...discovered, base: 'TRUE', amount: '1' };

/** S26, Q13: the first report decides; what has ended and is not due yet is not counted yet. */
export const incidentReports: Measure = {
  ...discovered,
  base: 'x.reportInTime IS NOT NULL OR (x.endedAt IS NOT NULL AND x.endedAt + span.bound < span.now)',
  amount: 'x.reportInTime IS 1',
  bound: (look) => look.parameters['incident.reportHours'] * 3_600_000,
};

/** S26: no report of it was sent yet, or the one that was came back. */
export const incidentsUnhandled: Measure = { ...discovered, base: owing, amount: '1' };
