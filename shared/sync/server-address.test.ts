import { expect, test } from 'vitest';
import { serverAddress } from './server-address.ts';

test('an address is taken as it is typed; nothing crosses a network unencrypted', () => {
  const said = (typed: string) => serverAddress(typed);
  expect(said(' sync.example.cn ')).toBe('https://sync.example.cn');
  expect(said('https://sync.example.cn:8470/')).toBe('https://sync.example.cn:8470');
  expect(said('https://example.cn/deskbook/')).toBe('https://example.cn/deskbook');
  expect(said('127.0.0.1:8470')).toBe('http://127.0.0.1:8470');
  expect(said('localhost:8470')).toBe('http://localhost:8470');
  expect(said('192.168.1.9:8470')).toBe('https://192.168.1.9:8470');
  expect(said('http://192.168.1.9:8470')).toBe('insecure');
  for (const none of ['', '   ', 'ftp://x', 'https://', 'a b', 'https://me:pw@x.cn']) expect(said(none)).toBeNull();
});
