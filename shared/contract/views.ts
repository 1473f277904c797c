import { z } from 'zod';
import { id, text, words } from '../registers/base.ts';
import { listNames, narrowings, type View, wheres } from '../registers/lists.ts';
import { desk, method } from './method.ts';

/** What a list shows: of which records, in which order, with which text. */
const chosenOf = <L extends (typeof listNames)[number]>(list: L) =>
  z.object({
    list: z.literal(list),
    chosen: z.object({ where: wheres[list], sort: narrowings[list].sort, text: text(100) }),
  });

export const viewMethods = {
  /** One's own, and what a supervisor shares with everybody; in the order in which they were made. */
  'views.list': method<View[]>()('read', desk, z.object({ list: z.enum(listNames) })),
  /** With the id of a view it is changed, otherwise made. Only a supervisor shares, and changes what is shared. */
  'views.save': method<View>()(
    'write',
    desk,
    z.intersection(
      z.object({ id, name: words(30), shared: z.boolean() }),
      z.discriminatedUnion('list', [chosenOf('cases'), chosenOf('orders'), chosenOf('calls')]),
    ),
  ),
  'views.remove': method<null>()('write', desk, z.object({ viewId: id })),
};
