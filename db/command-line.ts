import { parseArgs } from 'node:util';
import type { Actor } from '../shared/contract/admit.ts';
import { isMethod, isWorkerMethod } from '../shared/contract/index.ts';
import { DeskError } from '../shared/errors.ts';
import { backUp, restoreFrom } from './backups/headless.ts';
import { type OpenDesk, openDesk } from './desk.ts';

const usage = 'desk --data DIR [--as NAME] call METHOD [JSON] | backup --to DIR | restore --from FILE [--preview]';

/** One call on a data folder, or a backup of it, JSON out; a refusal prints its code and exits with 1. */
async function main(): Promise<void> {
  const { values, positionals } = understood(() =>
    parseArgs({
      options: {
        ...{ data: { type: 'string' }, as: { type: 'string' } },
        ...{ to: { type: 'string' }, from: { type: 'string' }, preview: { type: 'boolean' } },
      },
      allowPositionals: true,
    }),
  );
  const [verb, method, json] = positionals;
  if (values.data && verb === 'backup' && values.to) return say(await backUp(values.data, values.to, Date.now()));
  if (values.data && verb === 'restore' && values.from) {
    return say(await restoreFrom(values.data, values.from, { onlyPreview: values.preview ?? false }, Date.now()));
  }
  if (!values.data || verb !== 'call' || !isMethod(method) || !isWorkerMethod(method)) {
    throw new DeskError('invalid', { params: { usage } });
  }
  const input = understood(() => JSON.parse(json ?? '{}'));
  const desk = openDesk({ dir: values.data, now: Date.now });
  try {
    const actor = values.as === undefined ? null : actorNamed(desk, values.as);
    const value = await desk.call(method, input, actor);
    say(value);
  } finally {
    await desk.close();
  }
}

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** @throws DeskError `invalid` with the usage where what was typed cannot be read */
function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new DeskError('invalid', { params: { usage } }, { cause: error });
  }
}

/** @returns the person with this id or name, or the first one with this role. @throws DeskError `notFound` */
function actorNamed(desk: OpenDesk, name: string): Actor {
  const phase = desk.phase();
  const people = phase.phase === 'ready' ? phase.people : [];
  const person = people.find((p) => p.id === name || p.name === name) ?? people.find((p) => p.role === name);
  if (!person) throw new DeskError('notFound', { params: { person: name } });
  return { id: person.id, role: person.role };
}

main().catch((error: unknown) => {
  const data = error instanceof DeskError ? error.data : { code: 'unexpected', text: String(error) };
  process.stdout.write(`${JSON.stringify({ error: data })}\n`);
  process.exitCode = 1;
});
