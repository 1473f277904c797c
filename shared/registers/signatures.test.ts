import { expect, test } from 'vitest';
import { isInitials } from './signatures.ts';

test('a signature by initials names nobody; short names do', () => {
  for (const none of ['W.X.', 'w x', 'W', 'WX', 'ＷＸ', '王', 'J-P', '.', 'ZHQ']) {
    expect(isInitials(none), none).toBe(true);
  }
  for (const name of ['王磊', '欧阳 娜', '阿依古丽·买买提', 'Li', 'Wu', 'Ng', 'J. Smith', 'LI', '张先生']) {
    expect(isInitials(name), name).toBe(false);
  }
});
