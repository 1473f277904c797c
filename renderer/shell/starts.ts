import type { TextKey } from '../i18n/index.ts';
import { aboutOf, showQuickLine } from '../log/quick-line.ts';
import { openScreen, type Screen, useScreen } from './screen.ts';

/** What a desk begins all day, each with its key. */
export interface Start {
  key: string;
  text: TextKey;
  open(): void;
}

const opens = (screen: Screen) => () => openScreen(screen);

/** A line over whatever is on the screen, and perhaps about it. */
function writeLine(): void {
  const about = aboutOf(useScreen.getState().screen);
  showQuickLine(about ? { about } : {});
}

export const starts: readonly Start[] = [
  { key: 'F2', text: 'shell.starts.intake', open: opens({ at: 'intake' }) },
  { key: 'F3', text: 'shell.starts.visitors', open: opens({ at: 'visitors', fresh: true }) },
  { key: 'F4', text: 'shell.starts.keys', open: opens({ at: 'keys' }) },
  { key: 'F5', text: 'shell.starts.mail', open: opens({ at: 'mail', view: 'receive' }) },
  { key: 'F6', text: 'shell.starts.call', open: opens({ at: 'calls', fresh: true }) },
  { key: 'F8', text: 'shell.starts.emergency', open: opens({ at: 'emergency' }) },
  { key: 'F9', text: 'shell.starts.log', open: writeLine },
];

/** The keys of the starts, for the whole window. */
export const startKeys = Object.fromEntries(starts.map(({ key, open }) => [key, open]));
