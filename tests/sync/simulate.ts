import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Fault, faults } from './bad-network.ts';
import { MemoryDesk } from './memory-desk.ts';
import { type Plan, Simulation, sha256 } from './simulation.ts';

const { values } = parseArgs({
  options: {
    desks: { type: 'string', default: '5' },
    steps: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    faults: { type: 'string', default: 'all' },
  },
});

function chosen(text: string): ReadonlySet<Fault> {
  if (text === 'all') return new Set(faults);
  if (text === 'none') return new Set();
  const named = text.split(',');
  const unknown = named.find((name) => !(faults as readonly string[]).includes(name));
  if (unknown !== undefined) throw new Error(`--faults takes all, none or some of ${faults.join(',')}, not ${unknown}`);
  return new Set(named as Fault[]);
}

const plan: Plan = {
  seed: Number(values.seed),
  steps: Number(values.steps),
  desks: Number(values.desks),
  faults: chosen(values.faults),
};
const outcome = await new Simulation(plan, (site, device, newId) => new MemoryDesk(site, device, sha256, newId)).run();
process.stdout.write(`${JSON.stringify(outcome)}\n`);
process.exitCode = outcome.lost + outcome.diverged + outcome.chainErrors === 0 ? 0 : 1;
