import { create } from 'zustand';
import type { LogAbout } from '../../shared/registers/log-lines.ts';
import type { Screen } from '../shell/screen.ts';

/** What the quick line is opened with. */
export interface QuickLine {
  draftId?: string;
  /** The line that is supplemented. */
  original?: { id: string; text: string };
  /** The record on the screen: the line may be about it. */
  about?: About;
}
export interface About {
  register: Exclude<LogAbout, 'incidents'>;
  record: string;
}

/** The quick line over whatever is on the screen; each opening is a turn. */
export const useQuickLine = create<{ shown: QuickLine | null; turn: number }>(() => ({ shown: null, turn: 0 }));

export function showQuickLine(shown: QuickLine): void {
  useQuickLine.setState(({ turn }) => ({ shown, turn: turn + 1 }));
}

export function closeQuickLine(): void {
  useQuickLine.setState({ shown: null });
}

/** @returns the record on the screen, if it is one a line can be about */
export function aboutOf(screen: Screen): About | undefined {
  const about = (register: About['register'], record: string | undefined) =>
    record ? { register, record } : undefined;
  if (screen.at === 'cases') return about('cases', screen.caseId);
  if (screen.at === 'calls') return about('calls', screen.callId);
  if (screen.at === 'orders') return about('orders', screen.orderId);
  if (screen.at === 'visitors') return about('visits', screen.visitId);
  if (screen.at === 'mail') return about('mailItems', screen.itemId);
  if (screen.at === 'keys') return about('keyMoves', screen.moveId);
  return undefined;
}
