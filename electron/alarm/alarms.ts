import type { AlarmLine } from '../../shared/contract/desk.ts';

/** What may ring, and what has just rung: the book remembers it from then on. */
export interface Alarms {
  lines: readonly AlarmLine[];
  rung: ReadonlySet<string>;
}

export const noAlarms: Alarms = { lines: [], rung: new Set() };

/**
 * Takes over what `alarms.due` says now. A line that is gone or snoozed is forgotten, so that it rings again when it
 * comes back; one that stays has had its say.
 */
export function relist({ rung }: Alarms, lines: readonly AlarmLine[], now: number): Alarms {
  const waiting = new Set(lines.filter((line) => !isSnoozed(line, now)).map(keyOf));
  return { lines, rung: new Set([...rung].filter((key) => waiting.has(key))) };
}

/** @returns the lines that became due, each once, in the order given, together with what is left to ring */
export function ring(alarms: Alarms, now: number): { alarms: Alarms; due: AlarmLine[] } {
  const due = alarms.lines.filter(
    (line) => line.ringAt <= now && !isSnoozed(line, now) && !alarms.rung.has(keyOf(line)),
  );
  if (due.length === 0) return { alarms, due };
  return { alarms: { ...alarms, rung: new Set([...alarms.rung, ...due.map(keyOf)]) }, due };
}

function isSnoozed({ snoozedUntil }: AlarmLine, now: number): boolean {
  return snoozedUntil !== null && snoozedUntil > now;
}

function keyOf({ register, record, rule, dueAt }: AlarmLine): string {
  return `${register}/${record}/${rule}/${dueAt}`;
}
