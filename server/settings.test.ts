import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

test('listens to this machine only, unless its words are encrypted', () => {
  expect(readSettings({})).toMatchObject({ host: '127.0.0.1', tls: null, databaseUrl: null });
  expect(() => readSettings({ HOST: '0.0.0.0' })).toThrow('TLS_CERT');
  expect(readSettings({ HOST: '0.0.0.0', BEHIND_TLS_PROXY: '1' })).toMatchObject({ host: '0.0.0.0' });
  expect(() => readSettings({ TLS_CERT: 'a.pem' })).toThrow('go together');
  expect(() => readSettings({ TLS_CERT: '/no/a.pem', TLS_KEY: '/no/b.pem' })).toThrow('cannot be read');
  expect(() => readSettings({ PORT: 'http' })).toThrow('PORT');
});
