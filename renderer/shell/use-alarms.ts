import { useState } from 'react';
import type { NowLine } from '../../shared/contract/desk.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk, useDeskEvent } from '../desk/use-desk.ts';
import { sound } from './alarm-sound.ts';

const keyOf = ({ register, record, rule }: NowLine) => `${register}/${record}/${rule}`;

/** @returns the alarms that have rung and still stand: due, not snoozed, not dealt with. Most urgent first. */
export function useAlarms(): NowLine[] {
  const [rung, setRung] = useState<ReadonlySet<string>>(new Set());
  const { data } = useDesk('now.list', {});
  const second = useNow();
  useDeskEvent('alarm', ({ lines }) => {
    setRung((before) => new Set([...before, ...lines.map(keyOf)]));
    void sound(lines.some((line) => line.emergency) ? 'emergency' : 'due');
  });
  const stands = (line: NowLine) => line.dueAt <= second && (line.snoozedUntil === null || line.snoozedUntil <= second);
  return data?.lines.filter((line) => rung.has(keyOf(line)) && stands(line)) ?? [];
}
