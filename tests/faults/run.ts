import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { faults } from './faults.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    rounds: { type: 'string', default: '40' },
    window: { type: 'boolean', default: false },
    'lying-disk': { type: 'boolean', default: false },
  },
});

const outcome = await faults({
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  window: values.window,
  lyingDisk: values['lying-disk'],
});
process.stdout.write(`${JSON.stringify(outcome)}\n`);
process.exitCode = outcome.lost + outcome.corruptOpens + outcome.chainErrors === 0 ? 0 : 1;
