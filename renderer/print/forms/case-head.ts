import type { CasePaper } from '../../../shared/contract/print.ts';
import { channels } from '../../../shared/registers/cases.ts';
import { type Block, cells, ticks } from '../form.ts';
import type { Manner } from '../manner.ts';

/** Who said it, where and when: the same lines on every form of a case. */
export function caseHead({ record: c }: CasePaper, { t, time, matter }: Manner): Block[] {
  const phone = c.ext ? `${c.phone} ${t('print.label.ext', { ext: c.ext })}` : c.phone;
  return [
    cells([t('domain.field.receivedAt'), time(c.receivedAt)], [t('domain.field.occurredAt'), time(c.occurredAt)]),
    cells(
      [t('domain.field.companyName'), c.companyName],
      [t('domain.field.callerName'), c.anonymous ? t('domain.field.anonymous') : c.callerName],
    ),
    cells([t('print.label.room'), c.place], [t('domain.field.phone'), phone]),
    cells([t('domain.field.locationDetail'), c.locationDetail], [t('domain.field.subCategory'), matter(c)]),
    cells([t('domain.field.channel'), ticks(channels, c.channel, (value) => t(`domain.channel.${value}`))]),
  ];
}

/** @returns why the record does not count, for the stamp; null while it does */
export function voidedWords({ record, voidedByName }: CasePaper, { t }: Manner): string | null {
  if (!record.voided) return null;
  return t('print.voidedWhy', { name: voidedByName, reason: record.voidReason ?? '' });
}
