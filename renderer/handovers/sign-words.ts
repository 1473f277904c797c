import type { HandoverView } from '../../shared/contract/handovers.ts';
import type { Say } from '../i18n/index.ts';

/** @returns what stands above both pads */
export function signText({ record, sheet, fromName }: HandoverView, to: string, reservations: string, t: Say): string {
  const { sections } = sheet;
  const open = sections.incidents.length + sections.cases.length + sections.orders.length + sections.followUps.length;
  const text = t('handovers.signText', {
    ...{ no: record.no, from: fromName, to, open },
    ...{ keysOut: sections.keysOut.length, mail: sections.mail.length, items: sections.foundItems.length },
    visitors: sections.visitors.length,
  });
  return reservations === '' ? text : text + t('handovers.signTextReserved', { reservations });
}
