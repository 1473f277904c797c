import type { Actor } from '../../shared/contract/admit.ts';
import type { Language } from '../../shared/contract/desk.ts';
import type { Drive, ExportSummary, UnfinishedExport } from '../../shared/contract/exports.ts';
import type { ParsedOf } from '../../shared/contract/index.ts';
import { type Answer, DeskError, unwrap } from '../../shared/errors.ts';
import type { Verdict } from '../../shared/export/verify.ts';
import type { Press } from '../printing/printing.ts';
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
  press: Pick<Press, 'pdf'>;
}

/** Exports with the rights of whoever sits at the desk, to a place that the window cannot name: a drive that is there, or a folder from the system's own dialog. */
export function exporting({ listDrives, chooseFolder, session, store, language, press }: ExportingParts) {
  const draws = true;
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
  /** Draws the registers that are to be bound while the export is made; what cannot be drawn is said to be missing. */
  let running = false;
  const drawing = async (language: Language, actor: Actor, make: () => Promise<Answer<ExportSummary>>) => {
    if (running) throw new DeskError('exportRunning');
    running = true;
    try {
      return await drawn(language, actor, make());
    } finally {
      running = false;
    }
  };

  const drawn = async (language: Language, actor: Actor, making: Promise<Answer<ExportSummary>>) => {
    let paper = unwrap(await store.call('exports.volume', {}, actor));
    while (paper !== null) {
      const pdf = await press.pdf({ paper, size: 'A4', language }).catch(() => null);
      unwrap(await store.call('exports.drawn', { pdf: pdf && new Uint8Array(pdf) }, actor));
      paper = unwrap(await store.call('exports.volume', {}, actor));
    }
    return unwrap(await making);
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

    async start({ request, drive, passphrase }: ParsedOf<'exports.start'>): Promise<ExportSummary | null> {
      const actor = present();
      const place = await placeOf(drive, actor);
      const make = (to: NonNullable<typeof place>) =>
        store.call('exports.make', { request, ...to, passphrase, draws }, actor);
      return place && drawing(request.language, actor, () => make(place));
    },

    async goOn({ passphrase }: ParsedOf<'exports.goOn'>): Promise<ExportSummary> {
      const actor = present();
      const left = unwrap(await store.call('exports.unfinished', {}, actor));
      if (left === null) throw new DeskError('notFound');
      const { to, drive, driveSerial } = left;
      const place = drive === '' ? to : (await listDrives()).find(sameDrive(left))?.path;
      if (place === undefined) throw new DeskError('driveGone');
      const entry = { to: place, drive, driveSerial, passphrase, draws };
      return drawing(language(), actor, () => store.call('exports.continue', entry, actor));
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

/** The stick on which it was begun, wherever it is plugged in now; without a serial number, the one in the same place. */
function sameDrive({ to, drive, driveSerial }: UnfinishedExport): (found: Drive) => boolean {
  return ({ path, name, serial }) => (driveSerial === '' ? path === to && name === drive : serial === driveSerial);
}
