import { z } from 'zod';
import { id } from '../registers/base.ts';
import type { NightChoice } from '../time/night-mode.ts';
import { type Language, languages, type Person } from './desk.ts';
import type { Session } from './events.ts';
import { type AbsenceView, type HandoverView, leaveInput, signHandoverInput } from './handovers.ts';
import { desk, method, supervisor } from './method.ts';

/** What the window's `about` shows. */
export interface About {
  version: string;
  electron: string;
  chromium: string;
  node: string;
  sqlite: string;
  dataDir: string;
  logFile: string;
}

const nothing = z.object({});
const typedPin = z.string().max(64);

/** Answered by main itself, never by the database worker: who sits at the desk, and the window. */
export const sessionMethods = {
  'session.read': method<Session>()('read', 'anyone', nothing),
  /** `pinWrong`, or `pinBlocked` with `params.seconds`. */
  'session.signIn': method<Person>()('write', 'anyone', z.object({ staffId: id, pin: typedPin })),
  /** `handoverFirst` for whoever answers for the desk (A41). */
  'session.signOut': method<null>()('write', 'anyone', nothing),
  /** S25: signs the handover (`handovers.sign`) and seats whoever takes the desk. */
  'session.handOver': method<HandoverView>()('write', desk, signHandoverInput),
  /** A41: notes who leaves the post (`deskAbsences.leave`) and seats who stands in. */
  'session.standIn': method<AbsenceView>()('write', desk, leaveInput),
  'session.lock': method<null>()('write', 'anyone', nothing),
  'session.unlock': method<Person>()('write', 'anyone', z.object({ pin: typedPin })),
  /** Somebody is there: the idle lock starts counting anew. */
  'session.touch': method<null>()('write', 'anyone', nothing),
  'app.language': method<Language>()('read', 'anyone', nothing),
  'app.setLanguage': method<null>()('write', 'anyone', z.object({ language: z.enum(languages) })),
  /** Night mode as it was last chosen at this desk; null: never. */
  'app.night': method<NightChoice | null>()('read', 'anyone', nothing),
  'app.setNight': method<null>()('write', 'anyone', z.object({ on: z.boolean() })),
  /** The board fills the screen of its monitor. */
  'app.setFullScreen': method<null>()('write', supervisor, z.object({ on: z.boolean() })),
  'app.about': method<About>()('read', 'anyone', nothing),
  /** Main's steady time, UTC ms: the window counts its seconds from it, whatever the machine's clock does. */
  'app.now': method<number>()('read', 'anyone', nothing),
  /** The first screen is on the glass. */
  'app.painted': method<null>()('write', 'anyone', nothing),
};
