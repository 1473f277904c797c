import { nobody } from '../../shared/contract/admit.ts';
import type { SettingsPreview } from '../../shared/contract/settings-file.ts';
import { DeskError } from '../../shared/errors.ts';
import { readSettings, type SettingsContent } from '../../shared/settings-file.ts';
import { setDay } from '../calendar/calendar.ts';
import { saveZone } from '../directory/zones.ts';
import { renewDeadlines } from '../now/renew-deadlines.ts';
import { savePrice } from '../orders/prices.ts';
import { setParameter } from '../parameters.ts';
import { saveRoute } from '../patrols/routes.ts';
import { savePhrase } from '../phrases/phrases.ts';
import type { Act, Look } from '../store/act.ts';
import type { Read, Task } from '../store/handler.ts';
import { type Differences, differencesOf, faultsOf, shownDifferences } from './differences.ts';

/** @throws DeskError `settingsUnread` for what is no such file, or was altered since it was signed */
function opened(bytes: Uint8Array): { content: SettingsContent; key: string } {
  const read = readSettings(bytes);
  if (!read) throw new DeskError('settingsUnread');
  return read;
}

function previewOf(look: Look, { content, key }: ReturnType<typeof opened>, found: Differences): SettingsPreview {
  const { siteName, madeAt, madeBy } = content;
  const isOurs = look.db.row('SELECT 1 FROM siteKeys WHERE publicKey = ?', key) !== undefined;
  return { siteName, madeAt, madeBy, isOurs, differences: shownDifferences(found), faults: faultsOf(look, found) };
}

export const previewSettings: Read<'settingsFile.preview'> = (look, { bytes }) => {
  const file = opened(bytes);
  return previewOf(look, file, differencesOf(look, file.content));
};

/** Each number, price, day, phrase, zone and route with a change of its own; all of them or none. */
export const importSettings: Task<'settingsFile.import'> = {
  async task(book, { bytes }, now, actor) {
    const file = opened(bytes);
    const done = await book.act(actor ?? nobody, now, (act) => {
      const found = differencesOf(act, file.content);
      const preview = previewOf(act, file, found);
      if (preview.faults.length > 0) throw new DeskError('importHasErrors');
      apply(act, found);
      if (preview.differences.length > 0) act.log('append', 'site', act.site.id, { did: 'settingsImported' });
      return preview;
    });
    await renewDeadlines(book, now);
    return done;
  },
};

function apply(act: Act, found: Differences): void {
  for (const { key, value } of found.parameters) setParameter(act, { key, value, validFrom: act.now });
  for (const { code, price, unitOfMeasure } of found.prices) {
    savePrice(act, { code, price, unitOfMeasure, validFrom: act.now });
  }
  for (const { date, kind, name } of found.calendar) setDay(act, { date, kind, name });
  for (const { phrase, before } of found.phrases) {
    const { place, text, initials, active } = phrase;
    savePhrase(act, { key: before?.key ?? phrase.shipped ?? act.newId(), place, text, initials, active });
  }
  for (const { zone, before } of found.zones) {
    const fresh = { id: act.newId(), floorSupervisorId: null, deputyId: null, active: true };
    saveZone(act, { ...fresh, ...before, ...zone });
  }
  for (const { route, before } of found.routes) {
    // A point that stays keeps its number, and with it the tag that hangs there.
    const left = [...(before?.points ?? [])];
    const points = route.points.map((point) => {
      const at = left.findIndex(({ place }) => place === point.place);
      return { ...point, no: at < 0 ? '' : (left.splice(at, 1)[0]?.no ?? '') };
    });
    saveRoute(act, { ...route, points, id: before?.id ?? act.newId() });
  }
}
