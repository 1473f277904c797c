import { cleanup, render } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeys } from '../shell/keys.ts';
import { watchScanner } from './watch-scanner.ts';

const heard = vi.fn();
const told = vi.fn();
let stop = () => {};
let on = true;

beforeEach(() => {
  vi.useFakeTimers();
  on = true;
  stop = watchScanner(heard, () => on);
});
afterEach(() => {
  stop();
  cleanup();
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** A form as the desk has it: what is typed is the component's, and `g` is an act where nothing is typed. */
function Form() {
  const [text, setText] = useState('王');
  useKeys({ G: () => void told() });
  return (
    <>
      <input aria-label="field" value={text} onChange={(event) => setText(event.target.value)} />
      <button type="button">act</button>
    </>
  );
}

const codes: Record<string, string> = { '-': 'Minus' };
const codeFor = (sign: string) => codes[sign] ?? (/\d/.test(sign) ? `Digit${sign}` : `Key${sign.toUpperCase()}`);
let clock = 1000;

interface Typed {
  gap?: number;
  end?: string;
  /** What an input method does with each key instead of what the key says. */
  composes?: boolean;
}

/** Types as a keyboard or scanner does: each key goes down, and what is not held back is written. */
function type(target: Element, text: string, { gap = 10, end = 'Enter', composes = false }: Typed = {}): boolean {
  let ended = true;
  for (const sign of [...text, end]) {
    clock += gap;
    const isEnd = sign === end;
    const event = new KeyboardEvent('keydown', {
      key: composes ? 'Process' : isEnd ? end : sign,
      code: isEnd ? end : codeFor(sign),
      keyCode: composes ? 229 : 0,
      shiftKey: /[A-Z]/.test(sign) && !isEnd,
      bubbles: true,
      cancelable: true,
    });
    Object.defineProperty(event, 'timeStamp', { value: clock });
    const goesOn = target.dispatchEvent(event);
    if (isEnd) ended = goesOn;
    else if (goesOn && target instanceof HTMLInputElement) write(target, composes ? fullWidth(sign) : sign);
  }
  return ended;
}

function write(field: HTMLInputElement, text: string): void {
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, field.value + text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

const fullWidth = (sign: string) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

const field = () => document.querySelector('input') as HTMLInputElement;

test('a code is heard wherever the focus is, and its last key does nothing else', () => {
  render(<Form />);
  expect(type(document.body, 'KA1QF00H4T7QC7')).toBe(false);
  expect(heard).toHaveBeenCalledExactlyOnceWith('KA1QF00H4T7QC7');
  const button = document.querySelector('button') as HTMLButtonElement;
  button.focus();
  expect(type(button, 'SF-10442')).toBe(false);
  expect(heard).toHaveBeenLastCalledWith('SF-10442');
});

test('a field holds afterwards what it held before', () => {
  render(<Form />);
  field().focus();
  type(field(), 'KA1QF00H4T7QC7', { end: 'Tab' });
  expect(heard).toHaveBeenCalledExactlyOnceWith('KA1QF00H4T7QC7');
  expect(field().value).toBe('王');
  expect(document.activeElement).toBe(field());
});

test('what the code itself fills into the focused field stays', () => {
  render(<Form />);
  field().focus();
  heard.mockImplementationOnce(() => {
    field().value = '赵工';
  });
  type(field(), 'W-A-250303-001');
  vi.advanceTimersByTime(300);
  expect(field().value).toBe('赵工');
});

test('an input method that makes full-width letters of it, and gives them up late, spoils neither code nor field', () => {
  render(<Form />);
  field().focus();
  field().dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  write(field(), "w'q");
  type(field(), 'KA1QF00H4T7QC7', { composes: true });
  expect(heard).toHaveBeenCalledExactlyOnceWith('KA1QF00H4T7QC7');
  write(field(), 'ＫＡ１ＱＦ');
  field().dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  vi.advanceTimersByTime(300);
  expect(field().value).toBe("王w'q");
});

test('what hands type stays, act by act and letter by letter', () => {
  render(<Form />);
  field().focus();
  expect(type(field(), 'gggggg', { gap: 90 })).toBe(true);
  expect(field().value).toBe('王gggggg');
  field().blur();
  expect(type(document.body, 'g', { gap: 90 })).toBe(true);
  vi.advanceTimersByTime(100);
  expect(told).toHaveBeenCalledOnce();
  expect(heard).not.toHaveBeenCalled();
});

test('no letter of a code acts, and a few keys that roll over one another do', () => {
  render(<Form />);
  type(document.body, 'GGGGGGGG');
  vi.advanceTimersByTime(1000);
  expect(told).not.toHaveBeenCalled();
  type(document.body, 'gg', { gap: 15 });
  vi.advanceTimersByTime(1000);
  expect(told).toHaveBeenCalledTimes(2);
  expect(heard).toHaveBeenCalledOnce();
});

test('nothing is heard while nobody may use the desk', () => {
  render(<Form />);
  on = false;
  type(document.body, 'KA1QF00H4T7QC7');
  expect(heard).not.toHaveBeenCalled();
});
