import { isDeepStrictEqual } from 'node:util';
import type { RunningServer } from '../../server/fixtures/running-server.ts';
import { pageShape } from '../../shared/sync/wire.ts';
import { type FuzzOutcome, ServerFuzz } from './server-fuzz.ts';

/**
 * A site with an honest desk and one whose token was stolen, and a neighbour on the same server, while all of it is attacked.
 * @param goesOn asked before each request
 */
export async function attackSite(server: RunningServer, seed: number, goesOn: () => boolean): Promise<FuzzOutcome> {
  const [honest, stolen] = [await server.join(), await server.join()];
  const reader = await server.reader();
  const words = ['水泵房', '配电房', '天台'];
  const kept = words.map((label, i) => honest.write(`honest-${i}`, { label }, 'create'));
  await honest.push(kept);
  const theirs = words.map((label, i) => stolen.write(`stolen-${i}`, { label }, 'create'));
  const tokens = [stolen.auth.authorization, reader.authorization];
  const fuzz = new ServerFuzz(server, seed, tokens, [...kept, ...theirs]);
  while (goesOn()) await fuzz.once();

  const { outcome } = fuzz;
  const more = honest.write('honest-0', { label: '水泵房（新）' });
  const [accepted] = await honest.outcomes([more]);
  if (accepted !== 'accepted') outcome.found.push(`the honest desk is refused: ${accepted}`);
  const page = pageShape.parse((await stolen.get('/v1/changes')).json());
  const ofHonest = page.served.filter(({ change }) => change.device === honest.device).map(({ change }) => change);
  if (!isDeepStrictEqual(ofHonest, [...kept, more]))
    outcome.found.push('what the honest desk said is not what the others hear');
  if ('attacked' in {}) outcome.found.push('every object was polluted');
  return outcome;
}
