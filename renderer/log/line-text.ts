import type { LogLine } from '../../shared/registers/log-lines.ts';
import { longestLeapMs } from '../../shared/time/clock-doubt.ts';
import { clockMove } from '../format/spans.ts';
import type { DeskFormat } from '../format/use-format.ts';
import type { Say } from '../i18n/index.ts';

/** @returns the wording for a clock that was moved. @param byMs negative: set back */
export function clockWords(byMs: number) {
  if (byMs > longestLeapMs) return 'log.clockAhead';
  return byMs < 0 ? 'log.clockBack' : 'log.clockForward';
}

/** @returns what a line says; the desk's own lines are worded here, in the language of the screen */
export function lineText(
  { kind, text, byMs }: Pick<LogLine, 'kind' | 'text' | 'byMs'>,
  t: Say,
  format: DeskFormat,
): string {
  if (kind === 'clock') {
    const span = format.span(clockMove(byMs ?? 0));
    return t(clockWords(byMs ?? 0), { span });
  }
  if (kind === 'backEntry') return [t('log.backEntry'), text].filter(Boolean).join(' · ');
  return text;
}
