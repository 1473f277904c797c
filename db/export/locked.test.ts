import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, lyingIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { sevenZip } from '../../tests/fixtures/seven-zip.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

const passphrase = 'Lift 3, floor 12: noon';

async function lockedExport() {
  const building = await openBuilding();
  for (let i = 0; i < 5; i += 1) await visit(building, { contact: `1371234000${i}` });
  const wanted = { ...wantedExport({ registers: ['visits', 'staff'], purpose: '核对' }), passphrase };
  const made = await building.desk.call('exports.make', wanted, building.supervisor);
  return { ...building, made, stick: wanted.to };
}

test('a locked export is one file, nothing of it lies open, and its passphrase is nowhere', async () => {
  const { clock, desk, dir, made, stick, supervisor } = await lockedExport();
  expect(made).toMatchObject({ encrypted: true, folder: join(stick, made.folderName) });
  expect(lyingIn(stick)).toEqual([made.folderName]);
  expect(made.folderName).toMatch(/\.zip$/);
  expect(readdirSync(join(dir, 'unfinished-exports'))).toEqual([]);
  expect(readFileSync(made.folder).includes('来访人')).toBe(false);
  const [line] = await desk.call('exports.list', {}, supervisor);
  expect(line).toMatchObject({ encrypted: true, status: 'produced', folderName: made.folderName });
  for (const weak of ['a', 'aaaaaaaaaaaa', '1212121212', '一楼大堂的前台说你好吗', ' Lift 3, floor 12']) {
    const asked = desk.call('exports.make', { ...wantedExport(), passphrase: weak }, supervisor);
    await expect(asked, weak).rejects.toMatchObject({ data: { faults: [{ field: 'passphrase', code: 'weak' }] } });
  }
  clock.advance(1000);
  await desk.close();
  for (const name of readdirSync(dir)) {
    if (/^desk\.db/.test(name)) expect(readFileSync(join(dir, name)).includes(passphrase), name).toBe(false);
  }
});

test('7-Zip opens it with the passphrase and with no other, and what comes out is valid', async ({ skip }) => {
  const archiver = sevenZip();
  if (archiver === null) return skip('there is no 7-Zip here, and none could be installed');
  const { made } = await lockedExport();
  const out = tempDir();
  const extract = (key: string) =>
    execFileSync(archiver, ['x', `-p${key}`, `-o${out}`, '-y', made.folder], { stdio: 'pipe' });
  expect(() => extract('Lift 4, floor 12: noon')).toThrow();
  extract(passphrase);
  const folder = join(out, made.folderName.replace(/\.zip$/, ''));
  expect(await verified(folder)).toMatchObject({ verdict: 'valid' });
  expect(csvRows(folder, '来访')).toHaveLength(5);
  const listed = execFileSync(archiver, ['l', '-slt', `-p${passphrase}`, made.folder]).toString();
  expect(listed).toMatch(/AES-256/);
  const checksum = createHash('sha256')
    .update(readFileSync(join(folder, 'manifest.json')))
    .digest('hex');
  expect(checksum).toBe(made.checksum);
  expect(existsSync(`${made.folder}.unfinished`)).toBe(false);
});
