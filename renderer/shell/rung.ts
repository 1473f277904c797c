import { create } from 'zustand';
import type { NowLine } from '../../shared/contract/desk.ts';
import { sound } from './alarm-sound.ts';

export const keyOfLine = ({ register, record, rule }: NowLine): string => `${register}/${record}/${rule}`;

/** What has rung since the window was opened, whoever sat here. */
export const useRung = create<{ keys: ReadonlySet<string> }>(() => ({ keys: new Set() }));

/** Sounds every alarm, also before anybody has signed in, and remembers what it was about. */
export function followAlarms(): void {
  window.desk.on('alarm', ({ lines }) => {
    useRung.setState(({ keys }) => ({ keys: new Set([...keys, ...lines.map(keyOfLine)]) }));
    void sound(lines.some((line) => line.emergency) ? 'emergency' : 'due');
  });
}
