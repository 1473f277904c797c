import { nobody } from '../shared/contract/admit.ts';
import { DeskError } from '../shared/errors.ts';
import { fitsParameter, type ParameterValue, parameters } from '../shared/parameters.ts';
import { renewDeadlines } from './now/renew-deadlines.ts';
import type { Act } from './store/act.ts';
import type { Read, Task } from './store/handler.ts';

export const listParameters: Read<'parameters.list'> = (look) => ({
  values: look.db.rows<ParameterValue>('SELECT key, value, validFrom FROM parameterValues ORDER BY setAt, rowid'),
  inForce: look.parameters,
});

/** In the caller's transaction, for a value that fits; deadlines are to be counted anew after it. */
export function setParameter(act: Act, { key, value, validFrom }: ParameterValue): void {
  act.db.run(
    'INSERT INTO parameterValues (key, value, validFrom, setAt, setBy) VALUES (?,?,?,?,?)',
    key,
    value,
    validFrom,
    act.now,
    act.actor.id,
  );
  act.log('append', 'parameters', key, { value, validFrom });
}

/** A number of §3.2 with effect from a date; the old value stays in the book. */
export const saveParameter: Task<'parameters.save'> = {
  async task(book, { key, value, validFrom }, now, actor) {
    const { min, max } = parameters[key];
    if (!fitsParameter(key, value, book.parameters(validFrom))) {
      throw new DeskError('invalid', { faults: [{ field: 'value', code: 'range' }], params: { min, max } });
    }
    await book.act(actor ?? nobody, now, (act) => setParameter(act, { key, value, validFrom }));
    await renewDeadlines(book, now);
    return null;
  },
};
