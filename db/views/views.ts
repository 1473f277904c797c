import { DeskError } from '../../shared/errors.ts';
import type { View } from '../../shared/registers/lists.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Write } from '../store/handler.ts';
import { create, patch, read } from '../store/records.ts';
import { fromRow } from '../store/rows.ts';

export const ofList = 'SELECT * FROM views WHERE list = ? ORDER BY seq';

const isSeen = (look: Look, view: View) => view.active && (view.shared || view.ownerId === look.actor.id);

export const listViews: Read<'views.list'> = (look, { list }) =>
  look.db
    .rows<object>(ofList, list)
    .map((row) => fromRow('views', row))
    .filter((view) => isSeen(look, view));

/** @throws DeskError `notAllowed` unless it is one's own, or shared and a supervisor asks; `notFound` when it is not seen */
function mayChange(act: Act, view: View): View {
  if (!isSeen(act, view)) throw new DeskError('notFound', { params: { register: 'views' } });
  if (view.shared && act.actor.role !== 'supervisor') throw new DeskError('notAllowed');
  return view;
}

/** @throws DeskError `notAllowed` when anybody but a supervisor shares; `invalid`: `duplicate` at `name` */
export const saveView: Write<'views.save'> = (act, { id, list, name, shared, chosen }) => {
  const stored = act.db.row<object>('SELECT * FROM views WHERE id = ?', id);
  const before = stored && mayChange(act, fromRow('views', stored));
  if (shared && act.actor.role !== 'supervisor') throw new DeskError('notAllowed');
  if (listViews(act, { list }).some((other) => other.name === name && other.id !== id)) {
    throw new DeskError('invalid', { faults: [{ field: 'name', code: 'duplicate' }] });
  }
  const ownerId = before?.ownerId ?? act.actor.id;
  const view: View = {
    id,
    list,
    name,
    ownerId,
    shared,
    chosen: { ...chosen, where: named(chosen.where) },
    active: true,
  };
  if (before) return patch(act, 'views', before, view);
  create(act, 'views', view);
  return view;
};

/** Only what is narrowed by. */
function named(where: object): View['chosen']['where'] {
  return Object.fromEntries(Object.entries(where).filter(([, values]) => Array.isArray(values)));
}

export const removeView: Write<'views.remove'> = (act, { viewId }) => {
  patch(act, 'views', mayChange(act, read(act, 'views', viewId)), { active: false });
  return null;
};
