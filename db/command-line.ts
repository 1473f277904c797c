import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Actor } from '../shared/contract/admit.ts';
import { type InputOf, isMethod, isWorkerMethod, type OutputOf, type WorkerMethod } from '../shared/contract/index.ts';
import { DeskError } from '../shared/errors.ts';
import { type Verdict, verifyExport } from '../shared/export/verify.ts';
import { exportFormats, rowFormats } from '../shared/registers/exports.ts';
import { backUp, restoreFrom } from './backups/headless.ts';
import { type OpenDesk, openDesk } from './desk.ts';
import { nodeFolder } from './export/node-folder.ts';
import { bookFile } from './site/backups.ts';
import { Database } from './store/database.ts';

const usage = `desk --data DIR [--as NAME] call METHOD [JSON]
desk --data DIR --as NAME export --to DIR --from DATE --until DATE [--purpose TEXT] [--registers A,B] [--formats xlsx,csv] [--units E-1203,12F] [--language en]
desk [--data DIR] verify DIR
desk --data DIR backup --to DIR
desk --data DIR restore --from FILE [--preview]`;

const text = { type: 'string' } as const;
const options = { data: text, as: text, to: text, from: text, until: text, purpose: text };
const more = { registers: text, formats: text, units: text, language: text };
const switches = { preview: { type: 'boolean' } } as const;

/** One piece of work on a data folder without the app, JSON out; a refusal prints its code and exits with 1. */
async function main(): Promise<void> {
  const { values, positionals } = understood(() =>
    parseArgs({ options: { ...options, ...more, ...switches }, allowPositionals: true }),
  );
  const [verb, first, json] = positionals;
  if (verb === 'verify' && first !== undefined) return say(await verify(first, values.data));
  const { data, to, from, preview: onlyPreview = false } = values;
  if (verb === 'backup' && data && to) return say(await backUp(data, to, Date.now()));
  if (verb === 'restore' && data && from) return say(await restoreFrom(data, from, { onlyPreview }, Date.now()));
  if (verb === 'export') return say(await called(values, 'exports.make', exportOf(values)));
  if (verb !== 'call' || !isMethod(first) || !isWorkerMethod(first)) throw unusable();
  const input = understood(() => JSON.parse(json ?? '{}'));
  say(await called(values, first, input));
}

async function called<M extends WorkerMethod>(
  values: { data?: string; as?: string },
  method: M,
  input: InputOf<M>,
): Promise<OutputOf<M>> {
  if (!values.data) throw unusable();
  const desk = openDesk({ dir: values.data, now: Date.now });
  try {
    return await desk.call(method, input, values.as === undefined ? null : actorNamed(desk, values.as));
  } finally {
    await desk.close();
  }
}

function exportOf(values: Partial<Record<keyof typeof options | keyof typeof more, string>>): InputOf<'exports.make'> {
  const { to, from = '', until = '', purpose = '', language, registers = '', formats, units = '' } = values;
  if (to === undefined) throw unusable();
  const wanted: readonly string[] = formats?.split(',') ?? rowFormats;
  const request = {
    ...{ from, until, purpose, language: language === 'en' ? ('en' as const) : ('zh-CN' as const) },
    registers: listIn(registers),
    places: listIn(units),
    formats: exportFormats.filter((format) => wanted.includes(format)),
  };
  return { request, to: resolve(to), drive: '', driveSerial: '' };
}

const listIn = (typed: string) => typed.split(/[,，]/).filter((name) => name !== '');

/** With a data folder it also says whether the key is one of that site. An altered export exits with 1. */
async function verify(folder: string, data: string | undefined): Promise<Verdict> {
  if (!existsSync(folder)) throw new DeskError('notFound', { params: { folder } });
  const verdict = await verifyExport(nodeFolder(folder), data === undefined ? [] : keysIn(data));
  if (verdict.verdict !== 'valid') process.exitCode = 1;
  return verdict;
}

function keysIn(data: string): string[] {
  const db = new Database(bookFile(data), { readonly: true });
  try {
    const keys = db.rows<{ fingerprint: string }>('SELECT fingerprint FROM siteKeys');
    return keys.length > 0 ? keys.map(({ fingerprint }) => fingerprint) : [''];
  } finally {
    db.close();
  }
}

function say(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

function unusable(): DeskError {
  return new DeskError('invalid', { params: { usage } });
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
