import type { Directory } from '../../shared/registers/parties.ts';
import type { Staff } from '../../shared/registers/people.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { everyOf, find } from '../directory/saving.ts';
import { rosterOf } from '../duty/shifts-of.ts';
import type { Look } from '../store/act.ts';
import { fromRow } from '../store/rows.ts';

interface Today {
  directory: Directory;
  /** What the site's clock shows. */
  time: string;
}

const known = new WeakMap<Look, Today>();

/** Whoever may be somebody's party: holders of a position, floor supervisors and deputies. Most of a large staff is neither. */
const reachable = `SELECT * FROM staff WHERE active = 1 AND (position <> 'staff'
  OR id IN (SELECT floorSupervisorId FROM zones UNION SELECT deputyId FROM zones)) ORDER BY seq`;

/** @returns the directory as far as telling somebody needs it, and the time there; the directory is read once until it changes. */
export function directoryOf(look: Look): Today {
  const before = known.get(look);
  if (before) return before;
  const directory = withRoster(
    look,
    look.db.kept('directory', () => readDirectory(look)),
  );
  const today = { directory, time: wallTime(look.now, look.site.timeZone).time };
  known.set(look, today);
  return today;
}

/** S47: who is on duty by the roster changes by the hour; whoever is may be a party, whatever their position. */
function withRoster(look: Look, kept: Directory): Directory {
  const roster = rosterOf(look);
  const listed = new Set(kept.staff.map(({ id }) => id));
  const others = [...roster.present.keys()].filter((id) => !listed.has(id));
  const staff = others.flatMap((id) => find(look, 'staff', id) ?? []);
  return { ...kept, roster, staff: [...kept.staff, ...staff] };
}

function readDirectory(look: Look): Directory {
  return {
    staff: look.db.rows<object>(reachable).map((row): Staff => fromRow('staff', row)),
    departments: everyOf(look, 'departments'),
    zones: everyOf(look, 'zones'),
  };
}
