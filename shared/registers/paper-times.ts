/** Where a form says when it happened, by the call that saves it: there the time on the paper goes. A dot leads into a part of it. */
export const paperTimes = {
  'logLines.write': 'happenedAt',
  'cases.register': 'receivedAt',
  'calls.log': 'startedAt',
  'cases.registerEmergency': 'occurredAt',
  'visits.signIn': 'arrivedAt',
  'visits.signInGroup': 'common.arrivedAt',
  'keys.lend': 'at',
  'buildingEvents.open': 'startedAt',
  'buildingEvents.addCaller': 'receivedAt',
  'incidents.open': 'discoveredAt',
  'mail.receive': 'at',
  'mail.takeBatch': 'at',
  'mail.handOut': 'at',
  'mail.giveAway': 'at',
} as const;
export type PaperMethod = keyof typeof paperTimes;

/** @returns a form's number as all compare it: half-width, capitals, no blanks */
export function tidyFormNo(typed: string): string {
  return typed.normalize('NFKC').toUpperCase().replace(/\s/g, '').replace(/[–—−]/g, '-');
}

/** @returns the number of the next sheet of a pad: `O-A-261125-08` after `…-07`; empty where it ends in no digit */
export function nextFormNo(formNo: string): string {
  const [, head, digits] = /^(.*?)(\d{1,9})$/.exec(formNo) ?? [];
  return digits === undefined ? '' : `${head}${String(Number(digits) + 1).padStart(digits.length, '0')}`;
}
