import { randomInt } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { faults } from './bad-network.ts';
import { MemoryDesk } from './memory-desk.ts';
import { Simulation, sha256 } from './simulation.ts';
import { SqliteDesk } from './sqlite-desk.ts';

const healed = { lost: 0, diverged: 0, chainErrors: 0 };

function simulate(seed: number, steps: number) {
  const plan = { seed, steps, desks: 5, faults: new Set(faults) };
  return new Simulation(plan, (site, device, newId) => new MemoryDesk(site, device, sha256, newId)).run();
}

describe('desks and a server through everything that goes wrong', () => {
  test('the same seed does the same things', async () => {
    const { ms: _, ...once } = await simulate(11, 600);
    const { ms: __, ...again } = await simulate(11, 600);
    expect(again).toEqual(once);
  });

  // Each of these once found a fault: own changes sent back in part, refused stamps left behind by a fork, a fork nobody noticed.
  test.each([101, 102, 106])(
    'seed %i: nothing acknowledged is lost, all books are equal, all chains verify',
    async (seed) => {
      expect(await simulate(seed, 5000)).toMatchObject(healed);
    },
  );

  test.each([7, 31])('seed %i with real books on disk: their screens are equal, too', async (seed) => {
    const plan = { seed, steps: 400, desks: 3, faults: new Set(faults) };
    const simulation = new Simulation(
      plan,
      (site, device, newId) => new SqliteDesk(site, device, newId, Date.UTC(2026, 0, 1)),
    );
    expect(await simulation.run()).toMatchObject(healed);
  });

  test('a seed nobody has chosen', async () => {
    const seed = randomInt(2 ** 31);
    console.log(`simulation seed ${seed}`);
    expect(
      await simulate(seed, 5000),
      `npm run -s sim -- --desks 5 --steps 5000 --seed ${seed} --faults all`,
    ).toMatchObject(healed);
  });
});
