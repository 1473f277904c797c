import type { About } from '../../shared/contract/session.ts';
import { leaving } from '../leaving-desk.ts';
import { type Press, printing } from '../printing/printing.ts';
import type { DeskSession } from '../session.ts';
import type { SettingsFile } from '../settings.ts';
import type { WorkerClient } from '../store/worker-client.ts';
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
  store: Pick<WorkerClient, 'call'>;
  press: Press;
}

/** What main answers itself: who sits at the desk, the window, and what leaves on paper. */
export function mainHandlers({
  session,
  settings,
  steady,
  now,
  about,
  painted,
  store,
  press,
}: MainParts): MainHandlers {
  const done = <T>(_: T) => null;
  const desk = leaving({ session, store, steady });
  const paper = printing({ press, session, store, language: () => settings.get().language });
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
    'app.about': about,
    'app.now': now,
    'app.painted': () => done(painted()),
    'print.printers': paper.printers,
    'print.save': paper.save,
    'print.send': paper.send,
  };
}
