import type { Measure } from './measure.ts';
import { calls as source } from './sources.ts';

const started = { source, at: 'x.startedAt', index: 'callsByStart' } as const;

/** S18. */
export const calls: Measure = { ...started, base: 'TRUE', amount: '1' };

/** S18: of the calls whose rings were noted; nothing is known of the others. */
export const rings: Measure = {
  ...started,
  base: `x.direction = 'in' AND x.ringsBeforeAnswer IS NOT NULL`,
  amount: 'x.ringsBeforeAnswer <= span.bound',
  bound: (look) => look.parameters['phone.maxRings'],
};
