import { nobody } from '../shared/contract/admit.ts';
import { DeskError } from '../shared/errors.ts';
import { fitsParameter, type ParameterValue, parameters } from '../shared/parameters.ts';
import { renewDeadlines } from './now/renew-deadlines.ts';
import type { Read, Task } from './store/handler.ts';

export const listParameters: Read<'parameters.list'> = (look) => ({
  values: look.db.rows<ParameterValue>('SELECT key, value, validFrom FROM parameterValues ORDER BY setAt, rowid'),
  inForce: look.parameters,
});

/** A number of §3.2 with effect from a date; the old value stays in the book. */
export const saveParameter: Task<'parameters.save'> = {
  async task(book, { key, value, validFrom }, now, actor) {
    const { min, max } = parameters[key];
    if (!fitsParameter(key, value, book.parameters(validFrom))) {
      throw new DeskError('invalid', { faults: [{ field: 'value', code: 'range' }], params: { min, max } });
    }
    await book.act(actor ?? nobody, now, (act) => {
      act.db.run(
        'INSERT INTO parameterValues (key, value, validFrom, setAt, setBy) VALUES (?,?,?,?,?)',
        key,
        value,
        validFrom,
        act.now,
        act.actor.id,
      );
      act.log('append', 'parameters', key, { value, validFrom });
    });
    await renewDeadlines(book, now);
    return null;
  },
};
