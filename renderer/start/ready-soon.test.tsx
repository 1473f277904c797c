import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { readySoon } from './ready-soon.tsx';

afterEach(cleanup);

function Form() {
  const [text, setText] = useState('');
  return <input aria-label="words" value={text} onChange={(event) => setText(event.currentTarget.value)} />;
}

const words = () => screen.getByLabelText<HTMLInputElement>('words');

test('a screen opened before it was fetched stays the same one when it is drawn again', async () => {
  const { Screen } = readySoon(async () => Form);
  const page = () => (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
  const { rerender } = render(page());
  await screen.findByLabelText('words');
  fireEvent.change(words(), { target: { value: '水管' } });
  rerender(page());
  expect(words().value).toBe('水管');
});

test('a screen fetched before is there at once', async () => {
  const { Screen, fetch } = readySoon(async () => Form);
  await act(fetch);
  render(<Screen />);
  expect(words().value).toBe('');
});
