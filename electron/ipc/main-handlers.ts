import type { About } from '../../shared/contract/session.ts';
import { autoStart, type LoginItems } from '../auto-start.ts';
import { choosingBackups, type PathChooser } from '../backups/choose-backups.ts';
import { type ExportGround, exporting } from '../export/exporting.ts';
import { firstHour } from '../first-hour.ts';
import { leaving } from '../leaving-desk.ts';
import type { Journal } from '../log/journal.ts';
import type { PaperPack } from '../paper-pack/paper-pack.ts';
import { type Press, printing } from '../printing/printing.ts';
import type { DeskSession } from '../session.ts';
import type { SettingsFile } from '../settings.ts';
import type { WorkerClient } from '../store/worker-client.ts';
import { support } from '../support/support.ts';
import type { DeskSync } from '../sync/desk-sync.ts';
import type { Updates } from '../update/updates.ts';
import type { MainHandlers } from './gate.ts';

export interface MainParts {
  session: DeskSession;
  settings: SettingsFile;
  /** Steady milliseconds. */
  steady(): number;
  /** UTC ms by the desk's clock. */
  now(): number;
  about(): Promise<About>;
  painted(): void;
  fullScreen(on: boolean): void;
  store: Pick<WorkerClient, 'call'>;
  press: Press;
  pack: PaperPack;
  sync: DeskSync;
  chooser: PathChooser;
  exportGround: ExportGround;
  journal: Journal;
  loginItems: LoginItems | null;
  updates: Updates;
}

/** What main answers itself: who sits at the desk, the window, and what leaves on paper. */
export function mainHandlers({
  session,
  settings,
  steady,
  now,
  about,
  painted,
  fullScreen,
  store,
  press,
  pack,
  sync,
  chooser,
  exportGround,
  journal,
  loginItems,
  updates,
}: MainParts): MainHandlers {
  const done = <T>(_: T) => null;
  const desk = leaving({ session, store, steady });
  const backups = choosingBackups({ chooser, session, store, language: () => settings.get().language });
  const paper = printing({ press, session, store, language: () => settings.get().language });
  const opening = autoStart(loginItems);
  const first = firstHour({ session, store, settings, sync });
  const language = () => settings.get().language;
  const exports = exporting({ ...exportGround, session, store, language: () => settings.get().language });
  return {
    'session.read': () => session.read(),
    'session.signIn': ({ staffId, pin }) => session.signIn(staffId, pin, steady()),
    'session.signOut': desk.signOut,
    'session.handOver': desk.handOver,
    'session.standIn': desk.standIn,
    'session.lock': () => done(session.lock()),
    'session.unlock': ({ pin }) => session.unlock(pin, steady()),
    'session.touch': () => done(session.touch(steady())),
    'app.language': () => settings.get().language,
    'app.setLanguage': ({ language }) => done(settings.set({ language })),
    'app.night': () => settings.get().night,
    'app.setNight': ({ on }) => done(settings.set({ night: { on, at: now() } })),
    'app.setFullScreen': ({ on }) => done(fullScreen(on)),
    'app.about': about,
    'app.now': now,
    'app.painted': () => done(painted()),
    'print.printers': paper.printers,
    'print.save': (input) => pack.whilePrinting(() => paper.save(input)),
    'print.send': (input) => pack.whilePrinting(() => paper.send(input)),
    'pack.status': () => pack.status(),
    'pack.refresh': () => pack.refresh(),
    'pack.print': ({ printer }) => pack.print(printer),
    'pack.show': () => pack.show(),
    'pack.choose': ({ kind }) => pack.choose(kind),
    'pack.forget': ({ path }) => pack.forget(path),
    'sync.status': () => sync.status(),
    'sync.look': ({ server, code }) => sync.look(server, code),
    'sync.join': (joining) => sync.join(joining, session.actor()),
    'sync.leave': () => sync.leave(session.actor()),
    'sync.now': () => done(sync.now()),
    'setup.look': ({ server, code }) => sync.lookAtSetup(server, code),
    'setup.join': (joining) => sync.found(joining),
    'backups.choosePlace': backups.choosePlace,
    'backups.chooseSource': backups.chooseSource,
    'exports.drives': exports.drives,
    'exports.start': exports.start,
    'exports.verify': exports.verify,
    'support.save': support({ session, store, settings, sync, journal, chooser, about, now, language }),
    'autoStart.read': opening.read,
    'autoStart.set': ({ on }) => opening.set(on),
    'updates.status': () => updates.status(),
    'updates.look': () => updates.look(),
    'updates.from': ({ address }) => updates.from(address),
    'updates.fetch': ({ version, older }) => updates.fetch(version, older),
    'updates.drop': () => updates.drop(),
    'firstHour.read': first.read,
    'firstHour.hide': ({ hidden }) => done(settings.set({ firstHourHidden: hidden })),
  };
}
