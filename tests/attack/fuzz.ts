import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { buildSite } from '../../server/fixtures/running-server.ts';
import { openEmbedded } from '../../server/store/embedded.ts';
import { migrate } from '../../server/store/migrate.ts';
import { attackSite } from './fuzzed-site.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});

const store = await openEmbedded(null);
await migrate(store, 0);
const server = await buildSite(store);
const until = performance.now() + Number(values.minutes) * 60_000;
const outcome = await attackSite(server, Number(values.seed), () => performance.now() < until);
await server.app.drain();
await store.close();
process.stdout.write(`${JSON.stringify({ seed: Number(values.seed), ...outcome })}\n`);
process.exitCode = outcome.found.length === 0 ? 0 : 1;
