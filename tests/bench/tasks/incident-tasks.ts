import { writeIncident } from '../../e2e/harness/incidents.ts';
import type { Task } from './task.ts';

const place = '地下二层水泵房';
const phenomenon = '墙面渗水，地面积水约两公分';

/** What a guard finds on the round: from any screen to a saved incident (S26). */
const incident: Task = {
  name: 'incident',
  seed: async () => ({}),
  async run(desk) {
    await writeIncident(desk, place, phenomenon);
    return { keys: desk.hands.count(), letters: place.length + phenomenon.length };
  },
};

export const incidentTasks: readonly Task[] = [incident];
