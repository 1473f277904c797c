import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openPromise } from 'yauzl';
import { noSafe, PassFile } from '../../electron/sync/pass-file.ts';
import { noPress } from '../fixtures/no-press.ts';
import { untouchedForm } from '../fixtures/reports.ts';
import { tempDir } from '../fixtures/temp-dir.ts';
import { openSignedIn } from './open-house.ts';

/** What must never leave: each stands somewhere in the book, in the settings, in the log or beside them. */
const poison = [
  '李静',
  '蔚蓝国际大厦',
  'Zhang Poison',
  '13812345678',
  '4826',
  'tok_5f3a9c',
  '水管爆了',
  'poison-stick',
  'Huaxin Ltd',
];

async function aDeskWithSecrets(folder: string | null) {
  const chosen = { folder, whileAsked: () => {} };
  const house = await openSignedIn(
    noPress,
    {},
    {
      folder: async () => {
        chosen.whileAsked();
        return chosen.folder;
      },
      file: async () => null,
    },
  );
  const { dir, call } = house;
  await call('cases.register', {
    ...untouchedForm({
      publicArea: true,
      place: '3层',
      subCategory: 'power',
      locationDetail: '走廊',
      content: '水管爆了',
      callerName: 'Zhang Poison',
    }),
    ...{ phone: '13812345678', extAsked: true, companyName: 'Huaxin Ltd', readBackConfirmed: true },
  });
  new PassFile(dir, noSafe).keep('tok_5f3a9c');
  mkdirSync(join(dir, 'logs'), { recursive: true });
  const lines = poison.flatMap((word) => [
    `[2026-12-01 03:45:55.123] [error] 1a2b3c4d in cases.register: TypeError: ${word} is not iterable`,
    `    at save (/home/${word}/main.cjs:1:1)`,
    `[2026-12-01 03:45:55.123] [warn]  sync: ${word}`,
    word,
  ]);
  writeFileSync(join(dir, 'logs', 'main.log'), `[2026-12-01 03:45:55.123] [info]  session in\n${lines.join('\n')}\n`);
  return { ...house, chosen };
}

async function readZip(file: string): Promise<Record<string, string>> {
  const zip = await openPromise(file);
  const found: Record<string, string> = {};
  for await (const entry of zip.eachEntry()) {
    found[entry.fileName] = (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8');
  }
  return found;
}

test('a support bundle holds versions, settings and logs, and nobody’s name, number, PIN, token or words', async () => {
  const folder = tempDir();
  const { call, dir } = await aDeskWithSecrets(folder);
  await call('app.setLanguage', { language: 'en' });
  const saved = await call('support.save', {});
  expect(readdirSync(folder)).toEqual([saved?.file.slice(folder.length + 1)]);
  const files = await readZip(saved?.file ?? '');
  expect(Object.keys(files).sort()).toEqual(['logs/main.log', 'summary.json']);
  const summary = JSON.parse(files['summary.json'] ?? '');
  expect(summary).toMatchObject({
    versions: { version: '0.0.0' },
    settings: { language: 'en' },
    book: { rows: { cases: 1 } },
  });
  expect(summary.book.migrations.length).toBeGreaterThan(20);
  expect(files['logs/main.log']).toContain('[info] session in');
  expect(files['logs/main.log']).toContain('TypeError: (withheld)');
  for (const [name, text] of Object.entries(files)) {
    for (const word of [...poison, dir]) expect(text.includes(word), `${word} in ${name}`).toBe(false);
  }
  const { lines } = await call('history.list', { kind: 'settings', by: '', no: '', from: '', until: '', before: null });
  expect(lines.map(({ did }) => did)).toContain('supportBundle');
});

test('nobody who answers the dialog after the desk has locked itself gets one, and nothing is left of one that was not wanted', async () => {
  const { call, chosen, house } = await aDeskWithSecrets(null);
  expect(await call('support.save', {})).toBeNull();
  chosen.folder = tempDir();
  chosen.whileAsked = () => house.session.lock();
  await expect(call('support.save', {})).rejects.toMatchObject({ data: { code: 'locked' } });
  expect(readdirSync(chosen.folder)).toEqual([]);
});
