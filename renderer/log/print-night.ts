import type { LogLine } from '../../shared/registers/log-lines.ts';
import { openScreen } from '../shell/screen.ts';

/** Shows the log of the night to which a line belongs, as it will be printed; by day, that of the night after. */
export function printNight({ shift }: Pick<LogLine, 'shift'>): void {
  const day = shift.slice(0, 10);
  openScreen({ at: 'print', paper: { form: 'nightLog', from: day, to: day, purpose: '' } });
}
