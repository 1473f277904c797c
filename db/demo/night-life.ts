import type { NewLogLine } from '../../shared/contract/log-lines.ts';
import { type ShippedCode, shippedPhrases } from '../../shared/registers/shipped-phrases.ts';
import { writeLine } from '../log/write-line.ts';
import type { Act } from '../store/act.ts';
import type { Life } from './agenda.ts';
import { type Day, hour, minute } from './days.ts';
import { Matter, type World } from './world.ts';

/** What a guard writes in a night, and how often of a hundred nights. */
const lines: readonly [code: ShippedCode, often: number, more: string][] = [
  ['logDoors', 96, ''],
  ['logLateWorkers', 70, '，{3|7|12|19|21}层{1-6}人'],
  ['logLights', 92, ''],
  ['logPatrol', 90, ''],
  ['logNoise', 12, ''],
  ['logLift', 4, '，{2|5}号梯'],
  ['logAlarm', 6, '，地下{一|二}层水泵房'],
  ['logStranger', 7, '，西门'],
  ['logPatrol', 85, ''],
];
/** Minutes between one and the next. */
const apart = 60;

/** The short lines of one night, in the order in which it goes. @param today the day on which it begins */
export function* nightLife(world: World, today: Day): Life {
  const matter = new Matter(world);
  const { random } = matter;
  for (const [i, [code, often, more]] of lines.entries()) {
    if (!random.chance(often / 100)) continue;
    const at = today.start + 21 * hour + i * apart * minute + random.int(0, (apart - 5) * minute);
    const act: Act = yield matter.desk(at);
    const said = `${shippedPhrases.find((phrase) => phrase.code === code)?.zh ?? ''}${random.say(more)}`;
    writeLine(act, blank(act, said, code));
  }
}

function blank(act: Act, text: string, phrase: string): NewLogLine {
  return {
    ...{ id: act.newId(), draftId: null, text, phrase, unitId: null, place: '' },
    ...{ happenedAt: null, saidAt: null, about: null, original: null },
  };
}
