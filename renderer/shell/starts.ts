import type { TextKey } from '../i18n/index.ts';
import { openScreen, type Screen } from './screen.ts';

/** What a desk begins all day, each with its key. */
export interface Start {
  key: string;
  text: TextKey;
  screen: Screen;
}

export const starts: readonly Start[] = [
  { key: 'F2', text: 'shell.starts.intake', screen: { at: 'intake' } },
  { key: 'F3', text: 'shell.starts.visitors', screen: { at: 'visitors', fresh: true } },
  { key: 'F4', text: 'shell.starts.keys', screen: { at: 'keys' } },
  { key: 'F5', text: 'shell.starts.mail', screen: { at: 'mail', view: 'receive' } },
  { key: 'F6', text: 'shell.starts.call', screen: { at: 'calls', fresh: true } },
  { key: 'F8', text: 'shell.starts.emergency', screen: { at: 'emergency' } },
];

/** The keys of the starts, for the whole window. */
export const startKeys = Object.fromEntries(starts.map(({ key, screen }) => [key, () => openScreen(screen)]));
