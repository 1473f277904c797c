import { describe, expect, it } from 'vitest';
import { ackKeys, nextLine, notifyKey } from './notify-keys.ts';

describe('the keys of the notification page', () => {
  it('a digit chooses the line that bears it', () => {
    expect(notifyKey('1', 2)).toEqual({ line: 0 });
    expect(notifyKey('6', 6)).toEqual({ line: 5 });
  });
  it('a digit without a line does nothing', () => expect(notifyKey('3', 2)).toBeNull());
  it('letters give the result in either language, in either case', () => {
    expect(notifyKey('g', 2)).toEqual({ ack: 'acknowledged' });
    expect(notifyKey('W', 2)).toEqual({ ack: 'noAnswer' });
    expect(notifyKey('m', 2)).toEqual({ ack: 'leftMessage' });
    expect(notifyKey('R', 2)).toEqual({ ack: 'refused' });
  });
  it('no letter stands for two results', () => {
    const letters = Object.values(ackKeys).flatMap((keys) => Object.values(keys));
    expect(new Set(letters).size).toBe(letters.length);
  });
  it('other keys do nothing', () => {
    for (const key of ['x', 'Enter', '0', 'F2', ' ']) expect(notifyKey(key, 6)).toBeNull();
  });
});

describe('the line to turn to next', () => {
  const told = { counted: true, told: {} };
  const open = { counted: true, told: undefined };
  const besides = { counted: false, told: undefined };
  it('goes down the list', () => expect(nextLine([told, open, open], 0)).toBe(1));
  it('comes back to one left open above', () => expect(nextLine([open, told, told], 2)).toBe(0));
  it('takes those outside the count last', () => expect(nextLine([told, besides, open], 0)).toBe(2));
  it('ends when everybody is told', () => expect(nextLine([told, told])).toBeNull());
});
