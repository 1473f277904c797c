import { areasLeft } from '../../shared/registers/patrol-rules.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { patrolsByDay } from '../patrols/patrol-lines.ts';
import { isDone } from '../patrols/patrol-view.ts';
import type { Measure } from './measure.ts';
import { findings, patrols, vacantUnits } from './sources.ts';

/** S31: a day stands for its first patrol; it is met when full rounds went through the whole building. */
export const patrolDays: Measure = {
  source: patrols,
  judge: (look, { from, until }) => {
    const date = (at: number) => wallTime(at, look.site.timeZone).date;
    const perDay = look.parameters['patrol.wholeBuildingPerDay'];
    return [...patrolsByDay(look, dateAfter(date(from), -1), dateAfter(date(until), 1)).values()].flatMap((ofDay) => {
      const [first] = ofDay;
      if (!first || first.createdAt < from || first.createdAt >= until) return [];
      return [{ id: first.id, at: first.createdAt, met: areasLeft(ofDay, perDay).length === 0 ? 1 : 0 }];
    });
  },
};

/** S31: what was found in the period and still waits. */
export const findingsOpen: Measure = {
  source: findings,
  at: 'x.at',
  index: 'findingsByTime',
  base: 'TRUE',
  amount: `NOT ${isDone.replaceAll('f.', 'x.')}`,
};

const looked = 'SELECT 1 FROM vacantInspections i WHERE i.roundId = x.id AND i.unitId = j.value';
/** S29: units inspected ÷ vacant units, day by day. */
export const vacantInspected: Measure = {
  source: vacantUnits,
  at: 'x.createdAt',
  index: 'vacantRoundsByTime',
  base: 'TRUE',
  amount: `EXISTS (${looked})`,
};
