import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nobody } from '../../shared/contract/admit.ts';
import { safeName } from '../../shared/export/file-names.ts';
import { parameterKeys } from '../../shared/parameters.ts';
import { type SettingsContent, settingsBytes, settingsText } from '../../shared/settings-file.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { folderOf } from '../blobs/blobs.ts';
import { everyOf, find } from '../directory/saving.ts';
import { keyOf } from '../export/make-export.ts';
import { signingKey } from '../export/site-key.ts';
import { targetRefusal } from '../export/target-refusal.ts';
import { pricesNow } from '../orders/prices.ts';
import { routesOf } from '../patrols/routes.ts';
import { ownPhrases } from '../phrases/phrases.ts';
import type { Look } from '../store/act.ts';
import { flushFile, flushFolder } from '../store/durable.ts';
import type { Task } from '../store/handler.ts';

/** §3.2: the building's numbers, prices, calendar, words, zones and routes as one signed file. No people, no PINs, no keys. */
export const makeSettingsFile: Task<'settingsFile.make'> = {
  async task(book, { to }, now, actor) {
    const who = actor ?? nobody;
    const dir = folderOf(book);
    const content = contentOf(book.look(who, now));
    const key = signingKey(dir);
    const signature = key.sign(settingsBytes(content));
    await book.act(who, now, (act) => {
      keyOf(act, dir);
      act.log('append', 'site', act.site.id, { did: 'settingsWritten' });
    });
    try {
      const file = freeFile(to, content, book.look(who, now).site.timeZone);
      writeFileSync(`${file}.unfinished`, settingsText(content, key.publicKey, signature), { flag: 'wx' });
      flushFile(`${file}.unfinished`);
      renameSync(`${file}.unfinished`, file);
      flushFolder(to);
      return { file };
    } catch (error) {
      throw targetRefusal(error);
    }
  },
};

export function contentOf(look: Look): SettingsContent {
  const { site, now, actor, parameters } = look;
  return {
    ...{ format: 'deskbook-settings', version: 1, siteName: site.name, madeAt: now },
    madeBy: find(look, 'staff', actor.id)?.name ?? '',
    parameters: parameterKeys.map((key) => ({ key, value: parameters[key] })),
    prices: pricesNow(look).map(({ code, price, unitOfMeasure }) => ({ code, price, unitOfMeasure })),
    calendar: everyOf(look, 'calendarDays').map(({ date, kind, name }) => ({ date, kind, name })),
    phrases: ownPhrases(look).map(({ id: _, ...phrase }) => phrase),
    zones: everyOf(look, 'zones')
      .filter(({ active }) => active)
      .map(({ code, name, floorFrom, floorUntil }) => ({ code, name, floorFrom, floorUntil })),
    routes: routesOf(look).map(({ name, areas, walker, daily, active, points }) => ({
      ...{ name, areas, walker, daily, active },
      points: points.map(({ no: _, ...point }) => point),
    })),
  };
}

function freeFile(to: string, { siteName, madeAt }: SettingsContent, timeZone: string): string {
  const place = [...siteName].slice(0, 24).join('');
  const name = safeName(`前台簿设置 ${place} ${wallTime(madeAt, timeZone).date}`);
  for (let i = 1; ; i += 1) {
    const file = join(to, `${i === 1 ? name : `${name} ${i}`}.json`);
    if (!existsSync(file)) return file;
  }
}
