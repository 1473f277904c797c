import type { Actor } from '../../shared/contract/admit.ts';
import type { Language } from '../../shared/contract/desk.ts';
import type { Drive, ExportSummary } from '../../shared/contract/exports.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { DeskError, unwrap } from '../../shared/errors.ts';
import type { Verdict } from '../../shared/export/verify.ts';
import type { DeskSession } from '../session.ts';
import type { WorkerClient } from '../store/worker-client.ts';

/** What it asks of the machine. */
export interface ExportGround {
  listDrives(): Promise<Drive[]>;
  chooseFolder(language: Language): Promise<string | null>;
}

export interface ExportingParts extends ExportGround {
  session: DeskSession;
  store: Pick<WorkerClient, 'call'>;
  language(): Language;
}

/** Exports with the rights of whoever sits at the desk, to a place that the window cannot name: a drive that is there, or a folder from the system's own dialog. */
export function exporting({ listDrives, chooseFolder, session, store, language }: ExportingParts) {
  const present = (): Actor => {
    const actor = session.actor();
    if (actor === null) throw new DeskError('notSignedIn');
    return actor;
  };
  /** A dialog may stand open while the desk locks itself: whoever answers it then is nobody. */
  const chosenBy = async (actor: Actor): Promise<string | null> => {
    const folder = await chooseFolder(language());
    if (folder !== null && session.actor()?.id !== actor.id) throw new DeskError('locked');
    return folder;
  };

  /** @returns where to write; null when the person thought better of it. @throws DeskError `driveGone` */
  const placeOf = async (drive: string | null, actor: Actor) => {
    const stick = drive === null ? null : (await listDrives()).find(({ path }) => path === drive);
    if (stick === undefined) throw new DeskError('driveGone');
    const to = stick?.path ?? (await chosenBy(actor));
    return to === null ? null : { to, drive: stick?.name ?? '', driveSerial: stick?.serial ?? '' };
  };

  return {
    drives: () => listDrives(),

    async start({ request, drive }: ParsedOf<'exports.start'>): Promise<ExportSummary | null> {
      const actor = present();
      const place = await placeOf(drive, actor);
      return place && unwrap(await store.call('exports.make', { request, ...place }, actor));
    },

    async startSubject({ request, drive }: ParsedOf<'subject.start'>): Promise<ExportSummary | null> {
      const actor = present();
      const place = await placeOf(drive, actor);
      return place && unwrap(await store.call('subject.make', { request, ...place }, actor));
    },

    async startSettings(): Promise<{ file: string } | null> {
      const actor = present();
      const place = await placeOf(null, actor);
      return place && unwrap(await store.call('settingsFile.make', place, actor));
    },

    async verify(): Promise<Verdict | null> {
      const actor = present();
      const folder = await chosenBy(actor);
      return folder === null ? null : unwrap(await store.call('exports.check', { folder }, actor));
    },
  };
}
