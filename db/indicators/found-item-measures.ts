import { heldStates } from '../../shared/registers/found-item-states.ts';
import type { Measure } from './measure.ts';
import { foundItems as source } from './sources.ts';

const takenIn = { source, at: 'x.storedAt', index: 'foundItemsByTime' } as const;
const held = `x.status IN (${heldStates.map((state) => `'${state}'`).join(', ')})`;

/** S07: of what was taken in, what has gone back to its owner by now. */
export const foundReturned: Measure = { ...takenIn, base: 'TRUE', amount: "x.status = 'returned'" };

/** S07: how long what is still kept has been here. */
export const foundAge: Measure = { ...takenIn, base: held, amount: 'span.now - x.storedAt' };
