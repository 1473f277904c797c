import { expect, test } from 'vitest';
import { maySign, requiredSigner, type SignPlace, signerRoles } from './sign-off.ts';

const unit = (zone: string, floor: number, kind: NonNullable<SignPlace['unit']>['kind']): SignPlace => ({
  unit: { zone, floor, kind },
  publicArea: false,
});

test.each([
  ['HR on W 22', unit('W', 22, 'occupied'), 'hrDept'],
  ['the same floor in the east', unit('E', 22, 'occupied'), 'occupant'],
  ['the property office in the west', unit('W', 3, 'propertyOffice'), 'property'],
  ['the property office on W 22', unit('W', 22, 'propertyOffice'), 'property'],
  ['a public area without a unit', { unit: undefined, publicArea: true }, 'property'],
  ['a public area on W 22', { ...unit('W', 22, 'occupied'), publicArea: true }, 'property'],
  ['a unit that is a public area', unit('E', 1, 'publicArea'), 'property'],
  ['a vacant rental unit', unit('E', 14, 'vacantRental'), 'salesDept'],
  ['a vacant rental unit on W 22', unit('W', 22, 'vacantRental'), 'salesDept'],
  ['an occupied unit', unit('E', 12, 'occupied'), 'occupant'],
  ['no unit and no public area', { unit: undefined, publicArea: false }, 'occupant'],
] as const)('S09 %s: %s must sign', (_, place, signer) => {
  expect(requiredSigner(place)).toBe(signer);
});

test('S09 whose signature is valid: for the property department the supervisor or the assistant (Q18)', () => {
  const valid = (required: Parameters<typeof maySign>[0]) => signerRoles.filter((role) => maySign(required, role));
  expect(valid('hrDept')).toEqual(['hrDept']);
  expect(valid('property')).toEqual(['propertySupervisor', 'propertyAssistant']);
  expect(valid('salesDept')).toEqual(['salesDept']);
  expect(valid('occupant')).toEqual(['occupant']);
});
