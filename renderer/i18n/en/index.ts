import { about } from './about.ts';
import { attachments } from './attachments.ts';
import { backups } from './backups.ts';
import { board } from './board.ts';
import { buildingEvents } from './building-events.ts';
import { calls } from './calls.ts';
import { caseLife } from './case-life.ts';
import { cases } from './cases.ts';
import { conflicts } from './conflicts.ts';
import { deskNotes } from './desk-notes.ts';
import { directory } from './directory.ts';
import { domain } from './domain.ts';
import { drafts } from './drafts.ts';
import { duty } from './duty.ts';
import { emergency } from './emergency.ts';
import { errors } from './errors.ts';
import { exports } from './exports.ts';
import { firstHour } from './first-hour.ts';
import { followUps } from './follow-ups.ts';
import { foundItems } from './found-items.ts';
import { handovers } from './handovers.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { incidents } from './incidents.ts';
import { indicators } from './indicators.ts';
import { intake } from './intake.ts';
import { keys } from './keys.ts';
import { lists } from './lists.ts';
import { log } from './log.ts';
import { mail } from './mail.ts';
import { now } from './now.ts';
import { orders } from './orders.ts';
import { paperPack } from './paper-pack.ts';
import { phrases } from './phrases.ts';
import { print } from './print.ts';
import { questions } from './questions.ts';
import { registers } from './registers.ts';
import { rounds } from './rounds.ts';
import { scan } from './scan.ts';
import { search } from './search.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { shell } from './shell.ts';
import { signing } from './signing.ts';
import { surveys } from './surveys.ts';
import { sync } from './sync.ts';
import { units } from './units.ts';
import { updates } from './updates.ts';
import { visitors } from './visitors.ts';
import { words } from './words.ts';
import { workReports } from './work-reports.ts';

export const en = {
  words,
  errors,
  domain,
  shell,
  session,
  setup,
  directory,
  settings,
  intake,
  emergency,
  cases,
  caseLife,
  orders,
  keys,
  mail,
  visitors,
  foundItems,
  deskNotes,
  conflicts,
  duty,
  paperPack,
  backups,
  about,
  firstHour,
  updates,
  help,
  history,
  registers,
  handovers,
  incidents,
  rounds,
  signing,
  buildingEvents,
  calls,
  followUps,
  indicators,
  workReports,
  board,
  surveys,
  lists,
  log,
  sync,
  units,
  now,
  questions,
  scan,
  print,
  search,
  drafts,
  attachments,
  phrases,
  exports,
};
