import { z } from 'zod';
import { isIdNumber } from '../text/id-number.ts';
import { id, moment, text } from './base.ts';

export const docTypes = ['idCard', 'passport', 'staffBadge', 'businessLicence', 'powerOfAttorney', 'other'] as const;

/** §3.1 `idc`: what is kept of an identity check; of the number only its end. */
export const identityCheck = z.object({
  docType: z.enum(docTypes),
  docNoMasked: z.string(),
  originalSeen: z.boolean(),
  copyKept: z.boolean(),
  relationToUnit: z.string(),
  checkedBy: id,
  checkedAt: moment,
});
export type IdentityCheck = z.infer<typeof identityCheck>;

/** As it is asked at the desk, with the whole number. */
export const identityInput = z.object({
  docType: z.enum(docTypes),
  docNo: text(40),
  originalSeen: z.boolean(),
  copyKept: z.boolean(),
  relationToUnit: text(60),
});
export type IdentityInput = z.infer<typeof identityInput>;

/** @returns a document's number with only its last four signs readable. */
export function maskDocNo(docNo: string): string {
  const signs = [...docNo.normalize('NFKC').replace(/\s/g, '')];
  return signs.map((sign, i) => (i < signs.length - 4 ? '*' : sign)).join('');
}

/** @returns what is wrong with an identity check: no number, an ID card's number that cannot be, the original not seen. */
export function identityFaults(field: string, { docType, docNo, originalSeen }: IdentityInput) {
  const faults: { field: string; code: 'required' | 'idNumber' | 'tick' }[] = [];
  if (docNo === '') faults.push({ field: `${field}.docNo`, code: 'required' });
  else if (docType === 'idCard' && !isIdNumber(docNo)) faults.push({ field: `${field}.docNo`, code: 'idNumber' });
  if (!originalSeen) faults.push({ field: `${field}.originalSeen`, code: 'tick' });
  return faults;
}
