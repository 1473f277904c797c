import { acceptNote, answerNote, closeNote } from '../contact-notes/notes.ts';
import type { Act } from '../store/act.ts';
import type { Life } from './agenda.ts';
import { day, hour, minute, officeTime } from './days.ts';
import { Matter, type World } from './world.ts';

const answers = ['已到现场处理好', '已更换，{今天|昨天}验过', '已安排，{材料到了|人手够了}就做，先做了临时处理'];

/** S43: a contact note is accepted within hours and answered within days; one in ten is forgotten. @param at UTC ms when it was sent */
export function* noteLife(world: World, at: number, noteId: string): Life {
  const matter = new Matter(world);
  const { random } = matter;
  const office = (then: number) => matter.desk(officeTime(random, then, world.timeZone));
  let act: Act = yield office(at + 10 * minute + Math.round(random.wait(hour)));
  acceptNote(act, { noteId, acceptedBy: '值班员' });
  if (random.chance(0.1)) return;
  act = yield office(act.now + 3 * hour + Math.round(random.wait(day)));
  answerNote(act, { noteId, answer: random.say(random.pick(answers)) });
  act = yield office(act.now + 20 * minute);
  closeNote(act, { noteId, reason: '' });
}
