import type { Ack } from '../../shared/registers/notifications.ts';

/** The letters of each result: the first of the Chinese word, then of the English one. No letter stands for two. */
export const ackKeys: Record<Ack, { 'zh-CN': string; en: string }> = {
  acknowledged: { 'zh-CN': 'G', en: 'T' },
  noAnswer: { 'zh-CN': 'W', en: 'N' },
  leftMessage: { 'zh-CN': 'L', en: 'M' },
  refused: { 'zh-CN': 'J', en: 'R' },
};
/** In the order of the buttons. */
export const ackOrder = Object.keys(ackKeys) as Ack[];

/** What a key means on the notification page. `line` counts from 0. */
export type NotifyKey = { line: number } | { ack: Ack } | null;

/** @param lines how many parties stand on the page */
export function notifyKey(key: string, lines: number): NotifyKey {
  if (/^[1-9]$/.test(key)) return Number(key) <= lines ? { line: Number(key) - 1 } : null;
  const letter = key.toUpperCase();
  const ack = ackOrder.find((name) => Object.values(ackKeys[name]).includes(letter));
  return ack ? { ack } : null;
}

interface Line {
  counted: boolean;
  told: unknown;
}

/**
 * The line to turn to next: after `current` the first one not told, the counted ones before the others.
 * @returns null when everybody is told
 */
export function nextLine(lines: readonly Line[], current = -1): number | null {
  const order = lines.map((_, i) => (current + 1 + i) % lines.length);
  const open = (counted: boolean) => order.find((i) => lines[i]?.told === undefined && lines[i]?.counted === counted);
  return open(true) ?? open(false) ?? null;
}
