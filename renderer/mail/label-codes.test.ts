import { expect, test } from 'vitest';
import type { CodeShape } from '../../shared/registers/mail-instructions.ts';
import { readLabel } from './label-codes.ts';

const shape = (text: string, counts: boolean): CodeShape => ({
  id: text,
  shape: text,
  counts,
  carrier: '',
  type: null,
});
const empty = { trackingNo: '', skipped: [] };

test('the first code is the number, until another of the same label is scanned: then somebody says which', () => {
  const first = readLabel(empty, 'SF1234567890123', []);
  expect(first).toMatchObject({ did: 'taken', label: { trackingNo: 'SF1234567890123' } });
  expect(readLabel(first.label, '773012345678', [])).toMatchObject({ did: 'ask', label: first.label });
  expect(readLabel(first.label, 'SF1234567890123', []).did).toBe('same');
});

test('what was learned decides, in whatever order the codes are scanned', () => {
  const learned = [shape('SF#13', true), shape('#12', false)];
  expect(readLabel(empty, '773012345678', learned)).toMatchObject({
    did: 'left',
    label: { trackingNo: '', skipped: ['773012345678'] },
  });
  const half = [shape('SF#13', true)];
  const wrong = readLabel(empty, '773012345678', half);
  expect(readLabel(wrong.label, 'SF1234567890123', half)).toMatchObject({
    did: 'taken',
    label: { trackingNo: 'SF1234567890123', skipped: ['773012345678'] },
  });
  const right = readLabel(empty, 'SF1234567890123', half);
  expect(readLabel(right.label, '773012345678', half)).toMatchObject({
    did: 'left',
    label: { trackingNo: 'SF1234567890123', skipped: ['773012345678'] },
  });
});
