import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SettingsFile } from '../../electron/settings.ts';
import { Updates } from '../../electron/update/updates.ts';
import { buildApp } from '../../server/http/app.ts';
import { noUpdate } from '../fixtures/no-press.ts';
import { nodeNetwork } from '../fixtures/node-network.ts';
import { tempDir } from '../fixtures/temp-dir.ts';

const own = generateKeyPairSync('ed25519');
const foreign = generateKeyPairSync('ed25519');
const pem = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }).toString();
const system = 'linux-x64-appimage';

const installer = (version: string) => Buffer.from(`an installer of ${version} `.repeat(20_000));
const nameOf = (version: string) => `Deskbook-${version}.AppImage`;

/** A folder as an operator fills it. */
function releasesIn(folder: string, versions: readonly string[], { key = own.privateKey, madeAt = 1000 } = {}): void {
  const releases = versions.map((version) => {
    const bytes = installer(version);
    writeFileSync(join(folder, nameOf(version)), bytes);
    const sha512 = createHash('sha512').update(bytes).digest('hex');
    return {
      version,
      notes: { 'zh-CN': '更快', en: 'Faster' },
      files: [{ system, name: nameOf(version), bytes: bytes.length, sha512 }],
    };
  });
  const list = Buffer.from(JSON.stringify({ product: 'deskbook', madeAt, releases }));
  writeFileSync(join(folder, 'deskbook-releases.json'), list);
  writeFileSync(join(folder, 'deskbook-releases.sig'), `${sign(null, list, key).toString('hex')}\n`);
}

/** The site's own server over HTTP, with a folder of releases. */
async function aServer(): Promise<{ folder: string; address: string }> {
  const folder = tempDir();
  const nowhere = {
    query: async () => [],
    transaction: () => Promise.reject(new Error('no database')),
    close: async () => undefined,
  };
  const app = buildApp({ store: nowhere as never, now: Date.now, log: false, releases: folder });
  onTestFinished(() => app.drain());
  return { folder, address: await app.listen({ host: '127.0.0.1', port: 0 }) };
}

function aDesk(address: string | null, key: string | null = pem(own.publicKey)) {
  const folder = join(tempDir(), 'updates');
  const installed: string[] = [];
  const settings = new SettingsFile(tempDir());
  const updates = new Updates({
    ...noUpdate,
    ...{ key, folder, network: nodeNetwork, settings },
    server: async () => (address === null ? null : { address, fingerprint: null }),
    install: (file) => installed.push(file),
    now: () => 1_764_000_000_000,
    language: () => 'en',
    changed: () => {},
    note: () => {},
  });
  const lying = () => (existsSync(folder) ? readdirSync(folder) : []);
  return { updates, installed, folder, lying, settings };
}

test('a new version at the site’s server is told, fetched, checked, and installed when the desk is closed', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.3.0', '0.4.0', '0.5.0']);
  const { updates, installed, folder: mine, lying } = aDesk(address);
  const found = await updates.look();
  expect(found).toMatchObject({
    fault: null,
    version: '0.4.0',
    offer: { version: '0.5.0', notes: 'Faster' },
    ready: null,
  });
  expect(found.older.map(({ version }) => version)).toEqual(['0.3.0']);
  await updates.atEnd();
  expect(installed).toEqual([]);
  expect(await updates.fetch('0.5.0', false)).toMatchObject({ ready: '0.5.0', fault: null });
  expect(lying()).toEqual([nameOf('0.5.0')]);
  expect(readFileSync(join(mine, nameOf('0.5.0'))).equals(installer('0.5.0'))).toBe(true);
  await updates.atEnd();
  expect(installed).toEqual([join(mine, nameOf('0.5.0'))]);
});

test('what npm run release lists and signs is what a desk believes', async () => {
  const { folder, address } = await aServer();
  for (const version of ['0.4.0', '0.5.0']) writeFileSync(join(folder, nameOf(version)), installer(version));
  writeFileSync(join(folder, 'NOTES-0.5.0.en.txt'), 'Quieter\n');
  const keyFile = join(tempDir(), 'release.key');
  writeFileSync(keyFile, own.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const release = join(import.meta.dirname, '..', '..', 'build', 'commands', 'release.ts');
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', release, folder, '--key', keyFile]);
  const { updates, installed } = aDesk(address);
  expect(await updates.look()).toMatchObject({ fault: null, offer: { version: '0.5.0', notes: 'Quieter' } });
  expect(await updates.fetch('0.5.0', false)).toMatchObject({ ready: '0.5.0' });
  await updates.atEnd();
  expect(installed).toHaveLength(1);
});

test('nothing older comes unless a supervisor means it; then it is the way back', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.3.0', '0.4.0']);
  const { updates, installed } = aDesk(address);
  expect(await updates.look()).toMatchObject({ offer: null });
  await expect(updates.fetch('0.3.0', false)).rejects.toMatchObject({ data: { code: 'notAllowed' } });
  await expect(updates.fetch('0.9.0', true)).rejects.toMatchObject({ data: { code: 'notFound' } });
  expect(await updates.fetch('0.3.0', true)).toMatchObject({ ready: '0.3.0' });
  await updates.drop();
  await updates.atEnd();
  expect(installed).toEqual([]);
});

test('a list that another key has signed, one that was changed, and an old one played again are refused', async () => {
  const { folder, address } = await aServer();
  const { updates } = aDesk(address);
  releasesIn(folder, ['9.9.9'], { key: foreign.privateKey });
  expect(await updates.look()).toMatchObject({ fault: 'forged', offer: null });

  releasesIn(folder, ['0.5.0'], { madeAt: 2000 });
  const list = readFileSync(join(folder, 'deskbook-releases.json'), 'utf8');
  writeFileSync(join(folder, 'deskbook-releases.json'), list.replace('Faster', 'Slower'));
  expect(await updates.look()).toMatchObject({ fault: 'forged', offer: null });

  writeFileSync(join(folder, 'deskbook-releases.json'), list);
  expect(await updates.look()).toMatchObject({ fault: null, offer: { version: '0.5.0' } });
  releasesIn(folder, ['0.4.1'], { madeAt: 1999 });
  expect(await updates.look()).toMatchObject({ fault: 'forged', offer: null });
});

test('an installer that is not the one in the list, too short or too long leaves nothing behind', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.5.0']);
  const { updates, installed, lying } = aDesk(address);
  await updates.look();
  const whole = installer('0.5.0');
  const other = Buffer.from(whole);
  other[1000] = 0;
  for (const bytes of [other, whole.subarray(0, -1), Buffer.concat([whole, Buffer.from('x')])]) {
    writeFileSync(join(folder, nameOf('0.5.0')), bytes);
    expect(await updates.fetch('0.5.0', false)).toMatchObject({ fault: 'broken', ready: null });
    expect(lying()).toEqual([]);
  }
  await updates.atEnd();
  expect(installed).toEqual([]);
});

test('a connection that breaks in the middle is no installer', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.5.0']);
  const breaking = createServer((request, answer) => {
    const bytes = readFileSync(join(folder, decodeURIComponent(request.url ?? '').slice('/releases/'.length)));
    answer.writeHead(200, { 'content-length': bytes.length });
    if (request.url?.endsWith('.AppImage')) answer.write(bytes.subarray(0, 100_000), () => answer.destroy());
    else answer.end(bytes);
  });
  await new Promise<void>((resolve) => breaking.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void breaking.close());
  const { updates, lying } = aDesk(`http://127.0.0.1:${(breaking.address() as AddressInfo).port}`);
  await updates.look();
  expect(await updates.fetch('0.5.0', false)).toMatchObject({ fault: 'unreachable', ready: null });
  expect(lying()).toEqual([]);
  await expect(updates.from(address).then(({ from }) => from)).resolves.toBe(address);
});

test('what was changed on the disk after it was checked is not installed', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.5.0']);
  const { updates, installed, folder: mine } = aDesk(address);
  await updates.look();
  await updates.fetch('0.5.0', false);
  writeFileSync(join(mine, nameOf('0.5.0')), 'something else');
  await updates.atEnd();
  expect(installed).toEqual([]);
});

test('without a pinned key, a server or a network the desk says so and goes on', async () => {
  const { address } = await aServer();
  expect(await aDesk(address, null).updates.look()).toMatchObject({ fault: 'noKey' });
  expect(await aDesk(null).updates.look()).toMatchObject({ fault: 'noServer' });
  expect(await aDesk('http://127.0.0.1:9').updates.look()).toMatchObject({ fault: 'unreachable' });
  // A server without releases.
  expect(await aDesk(address).updates.look()).toMatchObject({ fault: 'unreachable' });
});

test('the server gives the files of its folder and nothing beside', async () => {
  const { folder, address } = await aServer();
  releasesIn(folder, ['0.5.0']);
  writeFileSync(join(folder, 'release.key'), 'secret');
  writeFileSync(join(folder, '.hidden.json'), '{}');
  const status = async (name: string) => (await fetch(`${address}/releases/${name}`)).status;
  expect(await status('deskbook-releases.json')).toBe(200);
  for (const name of ['release.key', '.hidden.json', '..%2fpackage.json', '%2e%2e%2fx.json', 'none.exe', '']) {
    expect(await status(name), name).toBeGreaterThanOrEqual(400);
  }
});
