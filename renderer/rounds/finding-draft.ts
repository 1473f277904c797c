import type { Draft } from '../../shared/contract/desk.ts';

/** @returns the round that a half-written finding belongs to; undefined when it cannot be read any more */
export function roundOfDraft({ content }: Pick<Draft, 'content'>): string | undefined {
  try {
    const { patrolId } = JSON.parse(content) as { patrolId?: unknown };
    return typeof patrolId === 'string' ? patrolId : undefined;
  } catch {
    return undefined;
  }
}
