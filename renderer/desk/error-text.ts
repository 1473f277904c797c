import { DeskError } from '../../shared/errors.ts';
import type { Say, TextKey } from '../i18n/index.ts';

/** @returns a refusal in words for the person at the desk: what happened, what was kept, what to do. */
export function errorText(error: unknown, t: Say): string {
  if (error instanceof DeskError && error.code === 'wrongSigner') {
    const expected = t(`orders.required.${error.data.params?.expected ?? 'occupant'}` as TextKey);
    return t('errors.code.wrongSigner', { expected });
  }
  if (error instanceof DeskError) return t(`errors.code.${error.code}`, error.data.params);
  return t('errors.code.unexpected', { id: '—' });
}
