import { randomBytes } from 'node:crypto';
import type { Answer } from '../shared/errors.ts';

/** Turns a bug into an answer: what happened goes to the log, the person is shown only the id it stands under there. */
export function unexpected(log: (id: string) => void): Answer<never> {
  const id = randomBytes(4).toString('hex');
  log(id);
  return { ok: false, error: { code: 'unexpected', params: { id } } };
}
