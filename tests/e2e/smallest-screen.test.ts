import { beforeAll, describe, expect, test } from 'vitest';
import { accessProblems } from './harness/axe.ts';
import { busyBuilding } from './harness/busy-building.ts';
import { lostControls } from './harness/reachable.ts';
import type { RunningDesk } from './harness/running-desk.ts';
import { openScene } from './harness/scene.ts';
import { signIn } from './harness/sign-in.ts';
import { tour } from './harness/tour.ts';
import type { Stop } from './harness/tour-stop.ts';
import { zh } from './harness/words.ts';

/** 1366 × 768 is the smallest screen there is at a desk: nothing that has to be filled in may lie below its edge. */
describe('on 1366 × 768', () => {
  const scene = openScene('file');
  let desk: RunningDesk;
  beforeAll(async () => {
    desk = await scene.start(await scene.building(busyBuilding));
    await signIn(desk, 'supervisor');
    await desk.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setContentSize(1366, 768);
    });
    await desk.page.waitForFunction(() => innerHeight === 768);
  });

  /** Parts of the screen whose content is higher than they are. */
  const scrolling = () =>
    desk.page.evaluate(() =>
      [...document.querySelectorAll('main, main *')]
        .filter((part) => /auto|scroll/.test(getComputedStyle(part).overflowY) && part.scrollHeight > part.clientHeight)
        .map((part) => `${part.tagName} ${part.className}: ${part.scrollHeight} in ${part.clientHeight} px`),
    );

  const stop = (name: string): Stop => {
    const found = tour.find((one) => one.name === name);
    if (!found) throw new Error(`no screen is called ${name}`);
    return found;
  };

  for (const name of [
    'now',
    'intake, empty',

    'intake, with a room and a duplicate',
    'emergency, with errors',
  ]) {
    test(`${name}: seen whole, without scrolling`, async () => {
      const { open, leave } = stop(name);
      await open(desk, zh);
      expect(await scrolling()).toEqual([]);
      expect(await desk.page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366);
      await leave?.(desk, zh);
    });
  }

  test('in the system’s high contrast it is still seen what is chosen, where one is, and where the keys go', async () => {
    const { page } = desk;
    await stop('now').open(desk, zh);
    await page.emulateMedia({ forcedColors: 'active' });
    const lined = (selector: string) =>
      page.locator(selector).evaluateAll((parts) => parts.map((part) => getComputedStyle(part).outlineStyle));
    expect(new Set(await lined('main [role="option"][aria-selected="true"]'))).toEqual(new Set(['solid']));
    expect(new Set(await lined('main [role="option"][aria-selected="false"]'))).toEqual(new Set(['none']));
    expect(await lined('nav [aria-current="page"]')).toEqual(['solid']);
    expect(await accessProblems(page, 'now, in high contrast')).toEqual([]);
    await page.emulateMedia({ forcedColors: 'none' });
  });

  test('magnified to 200 % nothing is cut off, and nothing to press or fill in is out of reach', async () => {
    const zoom = (factor: number) =>
      desk.app.evaluate(({ BrowserWindow }, to) => {
        for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(to);
      }, factor);
    await zoom(2);
    await desk.page.waitForFunction(() => innerWidth === 683);
    for (const name of [
      'now',
      'intake, empty',
      'reports, with a record',
      'emergency, with errors',
      'the person menu',
    ]) {
      const { open, leave } = stop(name);
      await open(desk, zh);
      expect(await desk.page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(683);
      if (name !== 'the person menu') expect(await lostControls(desk.page), name).toEqual([]);
      await leave?.(desk, zh);
    }
    await zoom(1);
  });
});
