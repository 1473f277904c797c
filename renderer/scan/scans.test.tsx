import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { scanned, scansTaken, useScan } from './scans.ts';

afterEach(cleanup);

/** Takes each code as slowly as it is told to. */
function Counter({ take }: { take(code: string): Promise<void> }) {
  useScan(take);
  return null;
}

test('whoever closes a count waits for the codes that were scanned and are still looked up', async () => {
  const counted: string[] = [];
  const found: (() => void)[] = [];
  const take = async (code: string) => {
    await new Promise<void>((done) => found.push(done));
    counted.push(code);
  };
  render(<Counter take={take} />);
  for (const code of ['PB-1', 'PB-2', 'PB-3']) scanned(code);
  const closed = scansTaken().then(() => [...counted]);
  expect(counted).toEqual([]);
  for (let i = 0; i < 3; i += 1) {
    await expect.poll(() => found.length).toBe(i + 1);
    found[i]?.();
  }
  expect(await closed).toEqual(['PB-1', 'PB-2', 'PB-3']);
});
