import type { WorkReport } from '../../shared/contract/work-reports.ts';
import type { Say } from '../i18n/index.ts';
import { language } from '../i18n/index.ts';
import { type Figuring, findingText } from '../indicators/figures.ts';
import { screenIndicatorWords } from '../indicators/screen-indicator-words.ts';

/** S45: the gaps by name, each in a sentence; what is below its floor comes first. */
export function gapsOf({ readings }: Pick<WorkReport, 'readings'>, t: Say, figuring: Figuring): string[] {
  const order = { belowFloor: 0, missed: 1 };
  return readings
    .filter(({ verdict }) => verdict === 'missed' || verdict === 'belowFloor')
    .sort((a, b) => order[a.verdict as 'missed'] - order[b.verdict as 'missed'])
    .map((reading) =>
      t('workReports.gap', {
        name: screenIndicatorWords(reading.id, language()).name,
        finding: findingText(reading, t, figuring),
      }),
    );
}

/** How many targets were met and missed. */
export function standing({ readings }: Pick<WorkReport, 'readings'>): { met: number; missed: number } {
  const judged = readings.filter(({ verdict }) => verdict !== 'none');
  const met = judged.filter(({ verdict }) => verdict === 'met').length;
  return { met, missed: judged.length - met };
}
