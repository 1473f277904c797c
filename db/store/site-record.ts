import type { RegisterName } from '../../shared/registers/index.ts';
import { namedId } from '../../shared/sync/named-id.ts';
import type { Look } from './act.ts';
import { sha256 } from './ledger.ts';

/** Stands for the desk's letter in the number of what no desk but the house asks for. */
export const siteLetter = '0';

/**
 * The id of what each of a site's desks makes by itself when it is due, and which is yet only once: whichever desk makes it, it
 * is the same record. @param what tells it from all others of its register
 */
export function siteRecordId(
  { site }: Pick<Look, 'site'>,
  register: RegisterName,
  ...what: (string | number)[]
): string {
  return namedId(sha256([site.id, register, ...what].join(' ')));
}
