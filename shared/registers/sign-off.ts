import type { Unit } from './places.ts';

/** Who may put a name under a finished order (S09). */
export const signerRoles = [
  'occupant',
  'hrDept',
  'propertySupervisor',
  'propertyAssistant',
  'salesDept',
  'propertyManager',
  'other',
] as const;
export type SignerRole = (typeof signerRoles)[number];

export const requiredSigners = ['hrDept', 'property', 'salesDept', 'occupant'] as const;
export type RequiredSigner = (typeof requiredSigners)[number];

/** What the table looks at: the unit of the case, if it has one, and whether it is about a public area. */
export interface SignPlace {
  unit: Pick<Unit, 'zone' | 'floor' | 'kind'> | undefined;
  publicArea: boolean;
}

interface SignRow {
  matches(place: SignPlace): boolean;
  signer: RequiredSigner;
}

/** S09, evaluated from the top: the first row that fits decides. West zone floor 22 is the HR department's. */
export const signOffTable: readonly SignRow[] = [
  {
    matches: ({ unit, publicArea }) =>
      !publicArea && unit?.zone === 'W' && unit.floor === 22 && unit.kind === 'occupied',
    signer: 'hrDept',
  },
  { matches: ({ unit }) => unit?.zone === 'W' && unit.kind === 'propertyOffice', signer: 'property' },
  {
    matches: ({ unit, publicArea }) => publicArea || unit?.kind === 'publicArea' || unit?.kind === 'equipmentRoom',
    signer: 'property',
  },
  { matches: ({ unit }) => unit?.kind === 'vacantRental', signer: 'salesDept' },
  { matches: () => true, signer: 'occupant' },
];

const signsFor: Record<RequiredSigner, readonly SignerRole[]> = {
  hrDept: ['hrDept'],
  property: ['propertySupervisor', 'propertyAssistant'],
  salesDept: ['salesDept'],
  occupant: ['occupant'],
};

/** @returns who must sign for a repair at this place. */
export function requiredSigner(place: SignPlace): RequiredSigner {
  return signOffTable.find((row) => row.matches(place))?.signer ?? 'occupant';
}

/** @returns true when this role's signature is valid; for the property department either of two will do (Q18). */
export function maySign(required: RequiredSigner, role: SignerRole): boolean {
  return signsFor[required].includes(role);
}

/** @returns the role to propose, the first that is valid. */
export function proposedRole(required: RequiredSigner): SignerRole {
  return signsFor[required][0] ?? 'occupant';
}
