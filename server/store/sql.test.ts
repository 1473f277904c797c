import { expect, test } from 'vitest';
import { StoreUnavailable, storeError } from './sql.ts';

const failure = (code: string, message = 'failed') => Object.assign(new Error(message), { code });

test('a database that is full, gone, restarting or out of connections may be asked again; a wrong statement may not', () => {
  for (const code of ['53100', '53300', '57P01', '08006', '58030', 'ECONNREFUSED', 'EPIPE', 'ENOSPC']) {
    expect(storeError(failure(code))).toBeInstanceOf(StoreUnavailable);
  }
  expect(storeError(failure('', 'Connection terminated unexpectedly'))).toBeInstanceOf(StoreUnavailable);
  const bug = failure('42601', 'syntax error');
  expect(storeError(bug)).toBe(bug);
});
