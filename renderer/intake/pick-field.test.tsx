import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { PickField } from './pick-field.tsx';

const rooms = ['E-1203', 'E-1204', 'W-0805'];

/** A form of two fields; the list answers at once unless `slow`, and then only to what was typed before. */
function Form({ slow = false }: { slow?: boolean }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const found = rooms.filter((room) => text !== '' && room.toLowerCase().includes(text));
  return (
    <MantineProvider>
      <form data-form>
        <PickField<string>
          name="room"
          label="room"
          value={chosen ?? text}
          onChange={(typed) => {
            setChosen(null);
            setText(typed);
          }}
          choices={slow ? [] : found}
          ready={!slow}
          chosen={chosen !== null}
          keyOf={(room) => room}
          show={(room) => room}
          onPick={setChosen}
        />
        <output>{chosen ?? 'none'}</output>
        <input aria-label="next" type="text" />
      </form>
    </MantineProvider>
  );
}

const field = () => screen.getByRole('combobox');
const chosen = () => screen.getByRole('status').textContent;
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const press = (key: string, more: object = {}) => fireEvent.keyDown(field(), { key, ...more });
const offered = () => screen.queryAllByRole('option').map((option) => option.textContent);

afterEach(cleanup);

describe('a field over a list of what it may mean', () => {
  it('offers while typing, marks the first, and Enter takes it and moves on', async () => {
    render(<Form />);
    field().focus();
    type('12');
    expect(offered()).toEqual(['E-1203', 'E-1204']);
    press('Enter');
    expect(chosen()).toBe('E-1203');
    expect(offered()).toEqual([]);
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('next');
  });

  it('the arrows go round, Tab takes the marked one', () => {
    render(<Form />);
    field().focus();
    type('12');
    press('ArrowUp');
    press('Tab');
    expect(chosen()).toBe('E-1204');
  });

  it('Enter before the list has caught up takes the first as soon as it has', () => {
    const { rerender } = render(<Form slow />);
    field().focus();
    type('08');
    press('Enter');
    expect(chosen()).toBe('none');
    rerender(<Form />);
    expect(chosen()).toBe('W-0805');
  });

  it('typing on after such an Enter forgets it', () => {
    const { rerender } = render(<Form slow />);
    field().focus();
    type('1');
    press('Enter');
    type('12');
    rerender(<Form />);
    expect(chosen()).toBe('none');
  });

  it('Enter before a list that turns out empty moves on by itself', async () => {
    const { rerender } = render(<Form slow />);
    field().focus();
    type('somebody new');
    press('Enter');
    expect(document.activeElement).toBe(field());
    rerender(<Form />);
    expect(chosen()).toBe('none');
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('next');
  });

  it('an input method keeps its own Enter and arrows', () => {
    render(<Form />);
    field().focus();
    type('12');
    press('Enter', { keyCode: 229 });
    press('Enter', { isComposing: true });
    expect(chosen()).toBe('none');
  });

  it('Esc shuts the list and keeps what was typed', () => {
    render(<Form />);
    field().focus();
    type('12');
    press('Escape');
    expect(offered()).toEqual([]);
    expect(field()).toHaveProperty('value', '12');
  });
});
