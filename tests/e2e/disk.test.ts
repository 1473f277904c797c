import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { seed } from './harness/folder.ts';
import { describe, intakeField, openReportOfWang, tellingPage } from './harness/reporting.ts';
import { openScene } from './harness/scene.ts';
import { registers, signIn } from './harness/sign-in.ts';
import { canMountDisks, mountSmallDisk } from './harness/small-disk.ts';
import { zh } from './harness/words.ts';

const scene = openScene();

/** Before the scene removes its folders: what is registered later runs first. */
const disks: { stop(): void }[] = [];
afterEach(() => {
  for (const disk of disks.splice(0)) disk.stop();
});

test.runIf(canMountDisks)(
  'a full disk: the draft and the save are said to have failed, nothing is lost, and both go on when there is room',
  async () => {
    const dir = scene.folder();
    const disk = mountSmallDisk(dir, 64);
    disks.push(disk);
    await seed(dir);
    const desk = await scene.start(dir);
    const { page, hands } = desk;
    scene.forgive(/SQLITE_FULL|disk is full|ENOSPC/);
    await signIn(desk);
    await openReportOfWang(desk);
    await describe(desk, '灯不亮');
    await hands.type(' ');
    disk.fill(join(dir, 'desk.db'));
    await intakeField(desk, 'content').fill('灯管闪烁，晃得眼睛疼');
    const notice = page.getByRole('alert').filter({ hasText: zh.drafts.unkept });
    await notice.getByText(zh.errors.code.diskFull).waitFor();
    await hands.press('Control+Enter');
    await page.getByRole('main').getByText(zh.errors.code.diskFull).waitFor();
    expect(await tellingPage(desk).count()).toBe(0);
    expect(await intakeField(desk, 'content').inputValue()).toBe('灯管闪烁，晃得眼睛疼');
    expect(await intakeField(desk, 'where').inputValue()).toBe('会议室');

    disk.clear();
    await notice.waitFor({ state: 'detached' });
    await hands.press('Control+Enter');
    await tellingPage(desk).waitFor();
  },
);

test('a data folder that cannot be made is told in plain words', async () => {
  const file = join(await scene.building(), 'desk.db');
  const desk = await scene.start(join(file, 'desk'));
  scene.forgive(/the book did not open/);
  await desk.page.getByRole('heading', { name: zh.setup.unusable.title }).waitFor();
  await desk.page.getByText(zh.setup.unusable.readOnly).waitFor();
  expect(await registers(desk).count()).toBe(0);
});
