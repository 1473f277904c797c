import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { CaseKind, Channel } from '../../shared/registers/cases.ts';

type Mix<T extends string> = readonly (readonly [T, number])[];

function mix<T extends string>(weights: Partial<Record<T, number>>): Mix<T> {
  return Object.entries(weights) as [T, number][];
}

/** Reports a year from units, by type (spec §4.1: 7,000 together). */
export const insideTypes = mix<CaseTypeCode>({
  ...{ airCon: 1500, lamp: 1300, doorWindow: 600, plumbing: 550, power: 500, hotCold: 500, telephone: 350 },
  ...{ furniture: 350, cleaning: 250, paidParts: 250, other: 220, noise: 180, lockPrying: 120, fee: 120 },
  ...{ spareKey: 90, lost: 60, service: 60 },
});

/** The same from the common parts (3,300). */
export const outsideTypes = mix<CaseTypeCode>({
  ...{ publicArea: 1200, lift: 500, cleaning: 500, lamp: 350, plumbing: 200, airCon: 150, doorWindow: 130 },
  ...{ found: 120, lost: 60, publicOrder: 60, noise: 60, suspicious: 50, illegalStay: 20 },
});
export const insideShare = 7000 / 10_300;

export const kinds = mix<CaseKind>({ report: 895, complaint: 45, enquiry: 35, suggestion: 15, helpRequest: 10 });
export const channels = mix<Channel>({
  ...{ phone: 790, inPerson: 150, viaCompany: 20, viaHr: 12, opinionBox: 8, letter: 3 },
});
