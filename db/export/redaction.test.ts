import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Redaction, redactionProfiles } from '../../shared/registers/exported/redaction.ts';
import { openBuilding } from '../../tests/fixtures/building.ts';
import { manifestIn, wantedExport } from '../../tests/fixtures/exports.ts';
import { visit } from '../../tests/fixtures/visitors.ts';

test('S27 S51 for whom an export is: the police get who it was, the owner no number at all, each kind on its own where it is wanted', async () => {
  const building = await openBuilding();
  const { desk, supervisor, receptionist } = building;
  await visit(building, { vehicle: '京A12345', remarks: '陈伟说可以打 13999990000' });
  const make = async (redaction: Redaction, purpose: string, by = supervisor) => {
    const wanted = wantedExport({ registers: ['visits'], formats: ['csv'], redaction, purpose });
    const { folder } = await desk.call('exports.make', wanted, by);
    return { folder, text: readFileSync(join(folder, '来访.csv'), 'utf8') };
  };
  const police = await make(redactionProfiles.police, '派出所来函');
  for (const shown of ['陈伟', '13700001111', '京A12345', '赵经理', '139****0000'])
    expect(police.text).toContain(shown);
  expect(manifestIn(police.folder)).toMatchObject({
    masked: false,
    purpose: '派出所来函',
    redaction: redactionProfiles.police,
  });

  const owner = await make(redactionProfiles.owner, '');
  for (const hidden of ['陈伟', '13700001111', '137****1111', '京A12345', '联系电话', '车牌', '13999990000'])
    expect(owner.text).not.toContain(hidden);
  for (const shown of ['陈**', '139****0000', '三层会议室']) expect(owner.text).toContain(shown);
  const noWords = await make({ ...redactionProfiles.masked, words: 'omitted' }, '');
  expect(noWords.text).not.toContain('139****0000');
  expect(noWords.text).toContain('137****1111');

  await expect(make(redactionProfiles.police, '派出所来函', receptionist)).rejects.toMatchObject({
    code: 'notAllowed',
  });
  await expect(make(redactionProfiles.police, '')).rejects.toMatchObject({ code: 'invalid' });
  await make(redactionProfiles.owner, '', receptionist);
  const logged = await desk.call('exports.list', {}, supervisor);
  expect(logged.map(({ personal, redaction }) => [personal, redaction?.phone])).toEqual([
    [false, 'omitted'],
    [false, 'masked'],
    [false, 'omitted'],
    [true, 'whole'],
  ]);
});
