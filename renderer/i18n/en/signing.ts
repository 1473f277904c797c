import type { Translated } from '../typed.ts';
import type { signing as original } from '../zh-CN/signing.ts';

export const signing: Translated<typeof original> = {
  purpose: {
    price: 'Customer confirms the price',
    acceptance: 'Customer accepts the work',
    opinion: 'The customer’s opinion',
    archive: 'The manager’s signature',
    giver: 'Signature of who gives',
    receiver: 'Signature of who receives',
    borrower: 'Borrower’s signature',
    leader: 'Leader’s signature',
    returner: 'Signature of who returns',
    claimant: 'Claimant’s signature',
  },
  signer: 'Signed by',
  medium: 'How',
  screen: 'On the screen',
  paper: 'On paper',
  paperRef: 'Paper number',
  pad: '{{who}}: sign here',
  padHint: 'Please sign in the box: finger, pen or mouse',
  clear: 'Sign again',
  docType: 'Document',
  docTypes: {
    idCard: 'ID card',
    passport: 'Passport',
    staffBadge: 'Staff badge',
    businessLicence: 'Business licence',
    powerOfAttorney: 'Power of attorney',
    other: 'Other',
  },
  docNo: 'Document number',
  docNoHint: 'Only the last four signs are kept',
  originalSeen: 'Original seen',
  copyKept: 'Copy kept',
  relationToUnit: 'Relation to the room',
};
