import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { safeName } from '../../shared/export/file-names.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import type { ExportJob } from './job.ts';

/** How an export's folder ends until it is whole. */
export const unfinished = '.unfinished';

/** @returns a name that says what is in it and that nothing there has yet */
export function freeName({
  to,
  language,
  site,
  from,
  until,
  madeAt,
}: Pick<ExportJob, 'to' | 'language' | 'site' | 'from' | 'until' | 'madeAt'>): string {
  const { date, time } = wallTime(madeAt, site.timeZone);
  const [what, through] = language === 'en' ? ['Deskbook export', 'to'] : ['前台簿导出', '至'];
  const place = [...site.name].slice(0, 24).join('');
  const name = safeName(`${what} ${place} ${from} ${through} ${until} (${date} ${time.replaceAll(':', '')})`);
  for (let i = 1; ; i += 1) {
    const candidate = i === 1 ? name : `${name} ${i}`;
    if (!existsSync(join(to, candidate)) && !existsSync(join(to, candidate + unfinished))) return candidate;
  }
}
