import * as desk from './0010-desk.ts';
import * as orders from './0020-orders.ts';
import * as followUp from './0030-follow-up.ts';
import * as questions from './0040-questions.ts';
import * as buildingEvents from './0050-building-events.ts';
import * as prints from './0060-prints.ts';
import * as attachments from './0070-attachments.ts';
import * as handling from './0080-handling.ts';
import * as lists from './0090-lists.ts';
import * as indicators from './0100-indicators.ts';
import * as keys from './0120-keys.ts';
import * as mail from './0130-mail.ts';
import * as visitors from './0140-visitors.ts';
import * as foundItems from './0150-found-items.ts';
import * as custodyLists from './0155-custody-lists.ts';
import * as log from './0160-log.ts';
import * as incidents from './0170-incidents.ts';
import * as patrols from './0180-patrols.ts';
import * as handovers from './0190-handovers.ts';
import * as duty from './0200-duty.ts';
import * as followUpList from './0210-follow-up-list.ts';
import * as sync from './0220-sync.ts';
import * as voidNotes from './0230-void-notes.ts';
import * as rungAlarms from './0232-rung-alarms.ts';
import * as desks from './0240-desks.ts';
import * as eachDesk from './0250-desks.ts';
import * as settledConflicts from './0251-settled-conflicts.ts';
import * as exports from './0260-exports.ts';
import * as backupPlaces from './0280-backup-places.ts';
import * as history from './0281-history.ts';
import * as surveys from './0290-surveys.ts';
import * as workReports from './0291-work-reports.ts';
import * as retention from './0300-retention.ts';
import * as redaction from './0301-redaction.ts';
import * as exportChoices from './0310-export-choices.ts';
import * as exportJournal from './0311-export-journal.ts';
import * as saltSeeds from './0330-salt-seeds.ts';

export interface Migration {
  /** Zero-padded, in tens: names sort as they run. */
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  desk,
  orders,
  followUp,
  questions,
  buildingEvents,
  prints,
  attachments,
  handling,
  lists,
  indicators,
  keys,
  mail,
  visitors,
  foundItems,
  custodyLists,
  log,
  incidents,
  patrols,
  handovers,
  duty,
  followUpList,
  sync,
  voidNotes,
  rungAlarms,
  desks,
  eachDesk,
  settledConflicts,
  exports,
  backupPlaces,
  history,
  surveys,
  workReports,
  retention,
  redaction,
  exportChoices,
  exportJournal,
  saltSeeds,
];
