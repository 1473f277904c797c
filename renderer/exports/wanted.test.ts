import { expect, test } from 'vitest';
import { redactionProfiles } from '../../shared/registers/exported/redaction.ts';
import { bytesText, monthOf, placesIn, requestOf } from './wanted.ts';

test('the month before, also over a new year and in a leap year, and this one until today', () => {
  expect(monthOf('2025-04-10', true)).toEqual({ from: '2025-03-01', until: '2025-03-31' });
  expect(monthOf('2025-01-31', true)).toEqual({ from: '2024-12-01', until: '2024-12-31' });
  expect(monthOf('2024-03-01', true)).toEqual({ from: '2024-02-01', until: '2024-02-29' });
  expect(monthOf('2025-04-10', false)).toEqual({ from: '2025-04-01', until: '2025-04-10' });
});

test('a purpose that was typed and then masked again releases nothing', () => {
  const wanted = {
    from: 'a',
    until: 'b',
    registers: ['visits'],
    some: false,
    format: 'both',
    bound: false,
    places: '',
    personal: false,
    redaction: redactionProfiles.masked,
    purpose: '核对',
    locked: false,
    passphrase: '',
  };
  expect(requestOf({ ...wanted, format: 'both' }, 'en')).toMatchObject({
    registers: [],
    purpose: '',
    formats: ['xlsx', 'csv'],
  });
  expect(placesIn(' E-1203，12层、15F ')).toEqual(['E-1203', '12层', '15F']);
  expect(requestOf({ ...wanted, format: 'csv', bound: true }, 'en').formats).toEqual(['csv', 'pdf']);
  expect([bytesText(0), bytesText(999), bytesText(31_200_000_000)]).toEqual(['0 B', '999 B', '31.2 GB']);
});
