import type { NowLine } from '../../shared/contract/desk.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { ladderRules } from '../../shared/registers/ladder.ts';
import { nextRungs, rungDue } from '../cases/ladder.ts';
import type { Look } from '../store/act.ts';

const climbing = `SELECT kind, category, emergencyType, zoneId, notifiedAt, escalatedTo, escalatedAt FROM cases WHERE id = ?`;
type Climbing = Pick<
  Case,
  'kind' | 'category' | 'emergencyType' | 'zoneId' | 'notifiedAt' | 'escalatedTo' | 'escalatedAt'
>;

/** §2.3: a line that has been overdue for long enough says whom to go to next. */
export function withNextRung(look: Look, line: NowLine): NowLine {
  if (line.register !== 'cases' || line.dueAt > look.now || !ladderRules.includes(line.rule)) return line;
  const c = look.db.row<Climbing>(climbing, line.record);
  if (!c || !rungDue(look, c, line.dueAt)) return line;
  const [next] = nextRungs(look, c);
  const [way] = next?.reach ?? [];
  return next && way ? { ...line, escalate: { rung: next.rung, name: way.name, phone: way.phone } } : line;
}
