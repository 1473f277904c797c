/** A hybrid logical clock as a value. `millis` is the greatest physical time seen (UTC), `counter` orders what shares it. */
export interface Clock {
  millis: number;
  counter: number;
  device: string;
}

const counterLimit = 0xffff;

/** @returns the clock after a local event at `now` (UTC ms) and that event's stamp. A clock set back never makes stamps go back. */
export function send(clock: Clock, now: number): { clock: Clock; stamp: string } {
  const next = advance(clock, Math.max(clock.millis, now), now > clock.millis ? -1 : clock.counter);
  return { clock: next, stamp: formatStamp(next) };
}

/** @returns the clock after it has seen another device's stamp. */
export function receive(clock: Clock, stamp: string, now: number): Clock {
  const remote = parseStamp(stamp);
  const millis = Math.max(clock.millis, remote.millis, now);
  const seen = Math.max(millis === clock.millis ? clock.counter : -1, millis === remote.millis ? remote.counter : -1);
  return advance(clock, millis, seen);
}

function advance(clock: Clock, millis: number, counter: number): Clock {
  if (counter >= counterLimit) return { ...clock, millis: millis + 1, counter: 0 };
  return { ...clock, millis, counter: counter + 1 };
}

/** Stamps sort as text in the order (millis, counter, device). */
export function formatStamp({ millis, counter, device }: Clock): string {
  return `${hexTime(millis)}-${counter.toString(16).padStart(4, '0')}-${device}`;
}

const low = 2 ** 24;
let high = -1;
let highText = '';

/** @returns 12 hex digits. What is above 2^24 ms changes every few hours, and the rest is a small number. @param millis UTC ms */
export function hexTime(millis: number): string {
  if (!(millis >= 0)) return millis.toString(16).padStart(12, '0');
  const top = Math.floor(millis / low);
  if (top !== high) {
    highText = top.toString(16).padStart(6, '0');
    high = top;
  }
  return highText + (low + (millis % low)).toString(16).slice(1);
}

/** @throws RangeError when the text is no stamp. */
export function parseStamp(stamp: string): Clock {
  const match = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-zA-Z-]{1,64})$/.exec(stamp);
  if (!match?.[1] || !match[2] || !match[3]) throw new RangeError(`not a stamp: ${stamp}`);
  return { millis: Number.parseInt(match[1], 16), counter: Number.parseInt(match[2], 16), device: match[3] };
}
