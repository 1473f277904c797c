import { expect, test } from 'vitest';
import { plansOfBook } from '../../tests/fixtures/plans.ts';
import { mailByCode } from '../codes/code-readers.ts';
import { dueMail } from './due-mail.ts';
import { ofUnit } from './instructions.ts';
import { everythingWaiting, keptSpecial, waitingOfUnit } from './mail-lines.ts';
import { sameNumber } from './receive.ts';
import { shapeByText } from './shapes.ts';

test('what is asked at every scan, on every card and on Now goes by an index', async () => {
  const plan = await plansOfBook();
  expect(plan(mailByCode)).toContain('INDEX mailItemsByNumber');
  expect(plan(sameNumber)).toContain('INDEX mailItemsByNumber');
  expect(plan(waitingOfUnit)).toContain('USING INDEX mailItemsOfUnit');
  expect(plan(keptSpecial)).toContain('INDEX mailItemsKept');
  expect(plan(everythingWaiting)).toContain('INDEX mailItemsKept');
  expect(plan(ofUnit)).toContain('INDEX mailInstructionsOfUnit');
  expect(plan(shapeByText)).toContain('sqlite_autoindex_codeShapes');
  expect(plan(dueMail)).toContain('sqlite_autoindex_mailItems_1');
});
