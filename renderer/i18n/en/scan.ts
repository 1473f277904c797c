import type { Translated } from '../typed.ts';
import type { scan as original } from '../zh-CN/scan.ts';

export const scan: Translated<typeof original> = {
  title: {
    unknown: 'This code is not in any register',
    otherSite: 'A tag of another building',
    misread: 'Not read clearly',
  },
  code: 'Scanned code',
  hint: {
    unknown:
      'It may be somebody else’s barcode, or its tag is not registered yet. Search for it, or look it up by hand.',
    otherSite:
      'Nothing here has this tag. Read what is written on it and call that building’s desk; do not put it away here.',
    misread:
      'The tag may be dirty or creased. Wipe it and scan again; else look it up by its writing and print a new tag.',
  },
  search: 'Search for it',
  takeIn: 'A parcel number: take it in',
};
