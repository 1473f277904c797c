import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Clock, formatStamp, parseStamp, receive, send } from './stamp.ts';

const start: Clock = { millis: 0, counter: 0, device: 'a' };
const times = fc.array(fc.integer({ min: 0, max: 2 ** 44 }), { minLength: 1, maxLength: 60 });

function stampsAt(readings: number[], clock = start): string[] {
  return readings.map((now) => {
    const sent = send(clock, now);
    clock = sent.clock;
    return sent.stamp;
  });
}

test('stamps rise strictly whatever the clock shows: stuttering, set back or jumping', () => {
  fc.assert(
    fc.property(times, (readings) => {
      const stamps = stampsAt(readings);
      expect([...stamps].sort()).toEqual(stamps);
      expect(new Set(stamps).size).toBe(stamps.length);
    }),
  );
});

test('a clock set back an hour goes on counting from the latest time', () => {
  const [first = '', second = ''] = stampsAt([7_200_000, 3_600_000]);
  expect(parseStamp(first)).toMatchObject({ millis: 7_200_000, counter: 0 });
  expect(parseStamp(second)).toMatchObject({ millis: 7_200_000, counter: 1 });
});

test('what is sent after a remote stamp was seen sorts behind it', () => {
  fc.assert(
    fc.property(times, times, (here, there) => {
      const remote = stampsAt(there, { ...start, device: 'b' }).at(-1) ?? '';
      const heard = receive(start, remote, here[0] ?? 0);
      expect(send(heard, here[0] ?? 0).stamp > remote).toBe(true);
    }),
  );
});

test('a counter that is full moves on to the next millisecond', () => {
  const full = { ...start, millis: 5, counter: 0xffff };
  expect(parseStamp(send(full, 5).stamp)).toMatchObject({ millis: 6, counter: 0 });
});

test('a stamp survives its text', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 44 }), fc.integer({ min: 0, max: 0xffff }), (millis, counter) => {
      const clock = { millis, counter, device: '0190-abc' };
      expect(parseStamp(formatStamp(clock))).toEqual(clock);
    }),
  );
  for (const text of ['', 'x', '000000000001-0000', '000000000001-0000-', '00000000000G-0000-a']) {
    expect(() => parseStamp(text)).toThrow(RangeError);
  }
});
