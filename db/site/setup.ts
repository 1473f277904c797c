import { DeskError } from '../../shared/errors.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Book } from '../store/book.ts';
import type { Task } from '../store/handler.ts';
import { type Chance, newId, pureChance } from '../store/ids.ts';
import { create } from '../store/records.ts';
import { hashPin } from './pins.ts';
import { storePin } from './sign-in.ts';

/** Names the site and this desk. @param now UTC ms. @throws DeskError `alreadySetUp` */
export function foundSite(
  book: Book,
  site: { name: string; timeZone: string; demo: boolean },
  now: number,
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
  const put = book.db.raw.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
  book.db.raw.transaction(() => {
    for (const [key, value] of Object.entries(values)) put.run(key, value);
  })();
  book.reload();
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
    foundSite(book, { name: siteName, timeZone, demo: false }, now);
    const id = newId(now);
    await book.act({ id, role: null }, now, (act) => {
      act.log('create', 'site', act.site.id, { name: siteName, timeZone, letter: act.letter });
      create(act, 'staff', { ...newStaff, id, name: supervisorName, role: 'supervisor', position: 'csSupervisor' });
      storePin(act, id, hashed);
    });
    return { id, name: supervisorName, role: 'supervisor' };
  },
};
