import type { Actor } from '../../shared/contract/admit.ts';
import { DeskError } from '../../shared/errors.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Act } from '../store/act.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { type Chance, newId, pureChance } from '../store/ids.ts';
import { create } from '../store/records.ts';
import { hashPin } from './pins.ts';
import { storePin } from './sign-in.ts';

type Begin = (actor: Actor, now: number) => Act;

/**
 * Names the site and this desk and writes its first people, all in one transaction: there is never a site at which
 * nobody can sign in.
 * @param now UTC ms
 * @throws DeskError `alreadySetUp`
 */
export function foundSite(
  book: Book,
  site: { name: string; timeZone: string; demo: boolean },
  now: number,
  firstPeople: (begin: Begin) => void,
  chance: Chance = pureChance,
): void {
  if (book.place) throw new DeskError('alreadySetUp');
  const values = {
    siteId: newId(now, chance),
    siteName: site.name,
    timeZone: site.timeZone,
    device: newId(now, chance),
    letter: 'A',
    demo: site.demo ? '1' : '0',
  };
  book.bulk((begin) => {
    for (const [key, value] of Object.entries(values)) {
      book.db.run('INSERT INTO meta (key, value) VALUES (?, ?)', key, value);
    }
    book.reload();
    firstPeople(begin);
  }, chance);
}

export const newStaff: Omit<Staff, 'id' | 'name' | 'role'> = {
  position: 'staff',
  departmentId: null,
  phone: '',
  ext: '',
  mobile: '',
  dutyFrom: null,
  dutyUntil: null,
  active: true,
};

/** The first start: the site, and a supervisor who can make the rest. */
export const setUp: Task<'setup.create'> = {
  async task(book, { siteName, timeZone, supervisorName, pin }, now) {
    if (book.place) throw new DeskError('alreadySetUp');
    const hashed = await hashPin(pin);
    const id = newId(now);
    foundSite(book, { name: siteName, timeZone, demo: false }, now, (begin) => {
      const act = begin({ id, role: null }, now);
      act.log('create', 'site', act.site.id, { name: siteName, timeZone, letter: act.letter });
      create(act, 'staff', { ...newStaff, id, name: supervisorName, role: 'supervisor', position: 'csSupervisor' });
      storePin(act, id, hashed);
    });
    book.emit('changed', { registers: ['desk', 'staff'], ids: [id] });
    return { id, name: supervisorName, role: 'supervisor' };
  },
};
