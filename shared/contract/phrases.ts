import { z } from 'zod';
import { text, words } from '../registers/base.ts';
import { type Phrase, phrasePlaces } from '../registers/phrases.ts';
import { desk, method, supervisor } from './method.ts';

/** The row's id, or the code of a shipped phrase. */
const key = words(60);

export const phraseMethods = {
  /** All of them, those put away too, in their order; `initials` always filled. */
  'phrases.list': method<Phrase[]>()('read', desk, z.object({})),
  /** Makes a phrase under a new id, or changes the one that has `key`. */
  'phrases.save': method<Phrase[]>()(
    'write',
    supervisor,
    z.object({
      key,
      place: z.enum(phrasePlaces),
      /** Empty only for a shipped one: its own words. */
      text: text(500),
      initials: text(20).pipe(z.string().regex(/^[a-z0-9]*$/i)),
      active: z.boolean(),
    }),
  ),
  /** Changes places with the one before or after it. */
  'phrases.move': method<Phrase[]>()('write', supervisor, z.object({ key, up: z.boolean() })),
};
