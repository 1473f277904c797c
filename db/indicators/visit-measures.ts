import { insideStates } from '../../shared/registers/visit-states.ts';
import type { Measure } from './measure.ts';
import { visits as source } from './sources.ts';

const arrived = { source, at: 'x.arrivedAt', index: 'visitsByArrival' } as const;
const inside = `x.status IN (${insideStates.map((state) => `'${state}'`).join(', ')})`;

/** S19: everybody who came to the desk, those among them who would not register or were not let in. */
export const visits: Measure = { ...arrived, base: 'TRUE', amount: '1' };

/** A35: what was decided when the form was complete; nothing is said of those whose reception goes on. */
export const visitForms: Measure = { ...arrived, base: 'x.formLate IS NOT NULL', amount: 'x.formLate = 0' };

/** S19: signed in and not signed out; whom nobody saw leaving is told apart. */
export const stillInside: Measure = { ...arrived, base: inside, amount: '1' };
