import { notifications } from '@mantine/notifications';
import { say } from '../i18n/index.ts';
import { errorText } from './error-text.ts';

/** Says in a corner of the screen what the desk refused; stays until it is read. */
export function tellError(error: unknown): void {
  notifications.show({
    message: errorText(error, say),
    color: 'var(--desk-danger)',
    autoClose: 15_000,
    role: 'alert',
    closeButtonProps: { 'aria-label': say('words.close') },
  });
}

/** Confirms for a moment what was just done. */
export function tellDone(message: string): void {
  notifications.show({
    message: `✓ ${message}`,
    color: 'var(--desk-done)',
    autoClose: 3000,
    role: 'status',
    closeButtonProps: { 'aria-label': say('words.close') },
  });
}
