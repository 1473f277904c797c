import { DeskError } from '../../shared/errors.ts';
import type { Task } from '../store/handler.ts';
import { fillDemo } from './fill-demo.ts';

const years = 0.25;
const seed = 7;

/** "Open the demo building" at the first start: three months of a desk's work up to now. */
export const setUpDemo: Task<'setup.demo'> = {
  async task(book, _input, now) {
    if (book.place) throw new DeskError('alreadySetUp');
    let told = 0;
    await fillDemo(book, { years, seed, now }, (done) => {
      if (done < 1 && done - told < 0.02) return;
      told = done;
      book.emit('progress', { task: 'demo', done });
    });
    book.emit('changed', { registers: ['desk'], ids: [] });
    return null;
  },
};
