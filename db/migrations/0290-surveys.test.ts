import { expect, test } from 'vitest';
import { oldSupervisor, upgraded } from '../../tests/fixtures/old-book.ts';
import { aPlan } from '../../tests/fixtures/surveys.ts';

test('0290 an older book keeps every row, and then takes its first survey', async () => {
  await upgraded({ before: '0290' }, async (desk) => {
    const { record } = await desk.call('surveys.save', aPlan(), oldSupervisor);
    expect(await desk.call('surveys.list', {}, oldSupervisor)).toMatchObject([{ id: record.id, handedOut: 0 }]);
  });
});
