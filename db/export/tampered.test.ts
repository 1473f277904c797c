import { appendFileSync, cpSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprintOf, tidyFingerprint } from '../../shared/export/fingerprint.ts';
import { manifestText, signatureText } from '../../shared/export/manifest.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { csvRows, manifestIn, verified, wantedExport } from '../../tests/fixtures/exports.ts';
import { tempDir } from '../../tests/fixtures/temp-dir.ts';
import { visit } from '../../tests/fixtures/visitors.ts';
import { signingKey } from './site-key.ts';

async function anExport() {
  const building = await openBuilding();
  for (let i = 0; i < 5; i += 1) await visit(building, { contact: `1371234000${i}`, remarks: '一行\n两行' });
  const wanted = wantedExport({ registers: ['visits', 'staff', 'entries'] });
  const { folder, fingerprint } = await building.desk.call('exports.make', wanted, building.supervisor);
  const files = [...manifestIn(folder).files.map(({ path }) => path), 'manifest.json', 'manifest.sig'];
  return { ...building, folder, fingerprint, files };
}

test('any byte that is changed anywhere in an export is found', async () => {
  const { folder, files } = await anExport();
  const anywhere = fc.record({
    file: fc.constantFrom(...files),
    place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(anywhere, async ({ file, place, by }) => {
      const path = join(folder, file);
      const whole = readFileSync(path);
      const changed = Buffer.from(whole);
      const at = Math.floor(place * changed.length);
      changed[at] = ((changed[at] ?? 0) + by) % 256;
      writeFileSync(path, changed);
      const { verdict, faults } = await verified(folder);
      writeFileSync(path, whole);
      expect(verdict).toBe('altered');
      expect(faults.map((fault) => fault.path).some((named) => named === file || named === 'manifest.json')).toBe(true);
    }),
    { numRuns: 300 },
  );
  // The signature is short: every byte of it.
  const signature = readFileSync(join(folder, 'manifest.sig'));
  for (let i = 0; i < signature.length; i += 1) {
    const changed = Buffer.from(signature);
    changed[i] = (changed[i] ?? 0) ^ 0x20;
    writeFileSync(join(folder, 'manifest.sig'), changed);
    expect(await verified(folder)).toMatchObject({ verdict: 'altered' });
  }
  writeFileSync(join(folder, 'manifest.sig'), signature);
  expect(await verified(folder)).toMatchObject({ verdict: 'valid' });
});

test('a row that is missing is counted, and so are files that were added, removed or renamed', async () => {
  const { folder } = await anExport();
  const csv = join(folder, '来访.csv');
  const whole = readFileSync(csv, 'utf8');
  const last = csvRows(folder, '来访').at(-1)?.编号 ?? '';
  writeFileSync(csv, whole.slice(0, whole.lastIndexOf(last)));
  const { faults } = await verified(folder);
  expect(faults).toEqual([{ path: '来访.csv', fault: 'changed', rows: { signed: 5, found: 4 } }]);
  writeFileSync(csv, whole);
  writeFileSync(join(folder, '另一份.csv'), 'a');
  writeFileSync(join(folder, 'Thumbs.db'), 'a');
  expect(await verified(folder)).toMatchObject({
    faults: [{ path: '另一份.csv', fault: 'added' }],
    besides: ['Thumbs.db'],
  });
  rmSync(join(folder, '另一份.csv'));
  renameSync(csv, join(folder, '来访2.csv'));
  expect((await verified(folder)).faults).toEqual([
    { path: '来访.csv', fault: 'missing' },
    { path: '来访2.csv', fault: 'added' },
  ]);
  renameSync(join(folder, '来访2.csv'), csv);
  appendFileSync(join(folder, 'verify.html'), ' ');
  expect((await verified(folder)).faults).toEqual([{ path: 'verify.html', fault: 'changed' }]);
  rmSync(join(folder, 'manifest.sig'));
  expect((await verified(folder)).faults).toEqual([{ path: 'manifest.sig', fault: 'missing' }]);
  expect(await verified(tempDir())).toMatchObject({ verdict: 'noExport' });
});

test('an export that somebody signed anew with a key of their own is not this site’s', async () => {
  const { desk, folder, fingerprint, supervisor } = await anExport();
  const forged = join(tempDir(), 'forged');
  cpSync(folder, forged, { recursive: true });
  const manifest = manifestIn(forged);
  const text = manifestText({ ...manifest, rows: manifest.rows + 1 });
  const key = signingKey(tempDir());
  writeFileSync(join(forged, 'manifest.json'), text);
  writeFileSync(join(forged, 'manifest.sig'), signatureText(key.publicKey, key.sign(Buffer.from(text))));
  expect(await verified(forged)).toMatchObject({ verdict: 'valid', fingerprint: fingerprintOf(key.publicKey) });
  expect(await verified(forged, [fingerprint])).toMatchObject({ verdict: 'otherSite' });
  expect(await desk.call('exports.check', { folder: forged }, supervisor)).toMatchObject({ verdict: 'otherSite' });
  expect(await desk.call('exports.check', { folder }, supervisor)).toMatchObject({ verdict: 'valid' });
  expect(
    await verified(folder, [tidyFingerprint(` ${fingerprint.toUpperCase().replaceAll(' ', '-')} `)]),
  ).toMatchObject({
    verdict: 'valid',
  });
  expect(statSync(join(folder, 'verify.html')).size).toBeLessThan(400_000);
});
