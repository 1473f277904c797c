import { act, cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test } from 'vitest';
import { readySoon } from './ready-soon.tsx';

afterEach(cleanup);

const Form = () => <h1>form</h1>;
const shown = () => screen.queryByRole('heading') !== null;

test('a screen fetched before is there at once', async () => {
  const { Screen, fetch } = readySoon(async () => Form);
  await act(fetch);
  render(<Screen />, { wrapper: Suspense });
  expect(shown()).toBe(true);
});

test('a screen opened before is there as soon as it has come', async () => {
  const loading = Promise.withResolvers<typeof Form>();
  const { Screen } = readySoon(() => loading.promise);
  render(<Screen />, { wrapper: Suspense });
  expect(shown()).toBe(false);
  await act(async () => loading.resolve(Form));
  expect(shown()).toBe(true);
});
