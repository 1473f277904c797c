import type { About } from '../../shared/contract/session.ts';
import type { DeskSession } from '../session.ts';
import type { SettingsFile } from '../settings.ts';
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
}

/** What main answers itself: who sits at the desk, and the window. */
export function mainHandlers({ session, settings, steady, now, about, painted }: MainParts): MainHandlers {
  const done = <T>(_: T) => null;
  return {
    'session.read': () => session.read(),
    'session.signIn': ({ staffId, pin }) => session.signIn(staffId, pin, steady()),
    'session.signOut': () => done(session.signOut()),
    'session.lock': () => done(session.lock()),
    'session.unlock': ({ pin }) => session.unlock(pin, steady()),
    'session.touch': () => done(session.touch(steady())),
    'app.language': () => settings.get().language,
    'app.setLanguage': ({ language }) => done(settings.set({ language })),
    'app.about': about,
    'app.now': now,
    'app.painted': () => done(painted()),
  };
}
