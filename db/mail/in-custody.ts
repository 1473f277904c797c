import { keptStates } from '../../shared/registers/mail-states.ts';

/** What somebody of the desk answers for; the words of the index `mailItemsKept`. */
export const inCustody = `status IN (${keptStates.map((state) => `'${state}'`).join(', ')})`;
