import { readySoon } from '../start/ready-soon.tsx';

export const emergency = readySoon(async () => (await import('../emergency/emergency-screen.tsx')).EmergencyScreen);
export const intake = readySoon(async () => (await import('../intake/intake-screen.tsx')).IntakeScreen);
export const search = readySoon(async () => (await import('../search/search-box.tsx')).SearchBox);
export const help = readySoon(async () => (await import('../help/help-dialog.tsx')).HelpDialog);
export const now = readySoon(async () => (await import('../now/now-screen.tsx')).NowScreen);
export const cases = readySoon(async () => (await import('../cases/cases-screen.tsx')).CasesScreen);
export const orders = readySoon(async () => (await import('../orders/orders-screen.tsx')).OrdersScreen);
export const calls = readySoon(async () => (await import('../calls/calls-screen.tsx')).CallsScreen);
export const followUps = readySoon(async () => (await import('../follow-ups/follow-ups-screen.tsx')).FollowUpsScreen);
export const keys = readySoon(async () => (await import('../keys/keys-screen.tsx')).KeysScreen);
export const mail = readySoon(async () => (await import('../mail/mail-screen.tsx')).MailScreen);
export const visitors = readySoon(async () => (await import('../visitors/visitors-screen.tsx')).VisitorsScreen);
export const foundItems = readySoon(
  async () => (await import('../found-items/found-items-screen.tsx')).FoundItemsScreen,
);
export const log = readySoon(async () => (await import('../log/log-screen.tsx')).LogScreen);
export const deskNotes = readySoon(async () => (await import('../desk-notes/desk-notes-screen.tsx')).DeskNotesScreen);
export const conflicts = readySoon(async () => (await import('../conflicts/conflicts-screen.tsx')).ConflictsScreen);
export const handovers = readySoon(async () => (await import('../handovers/handovers-screen.tsx')).HandoversScreen);
export const incidents = readySoon(async () => (await import('../incidents/incidents-screen.tsx')).IncidentsScreen);
export const patrols = readySoon(async () => (await import('../rounds/rounds-screen.tsx')).RoundsScreen);
export const indicators = readySoon(async () => (await import('../indicators/indicators-screen.tsx')).IndicatorsScreen);
export const workReports = readySoon(async () => (await import('../work-reports/report-screen.tsx')).ReportScreen);
export const surveys = readySoon(async () => (await import('../surveys/surveys-screen.tsx')).SurveysScreen);
export const board = readySoon(async () => (await import('../board/board-screen.tsx')).BoardScreen);
export const buildingEvents = readySoon(
  async () => (await import('../building-events/building-events-screen.tsx')).BuildingEventsScreen,
);
export const directory = readySoon(async () => (await import('../directory/directory.tsx')).Directory);
export const unit = readySoon(async () => (await import('../units/unit-screen.tsx')).UnitScreen);
export const history = readySoon(async () => (await import('../history/history-screen.tsx')).HistoryScreen);
export const settings = readySoon(async () => (await import('../settings/settings.tsx')).Settings);
export const print = readySoon(async () => (await import('../print/print-screen.tsx')).PrintScreen);

/** The order in which they are fetched once the desk stands: what may not wait comes first. */
const byUrgency = [
  emergency,
  search,
  intake,
  cases,
  keys,
  mail,
  visitors,
  foundItems,
  log,
  handovers,
  incidents,
  patrols,
  orders,
  calls,
  now,
  deskNotes,
  buildingEvents,
  followUps,
  conflicts,
  indicators,
  workReports,
  surveys,
  board,
  unit,
  directory,
  help,
  settings,
  print,
];

/** Fetches every screen, one after the other while nothing else is to be done. @returns a function that stops */
export function fetchScreens(): () => void {
  let next = 0;
  let wanted = 0;
  const fetchNext = () => {
    const screen = byUrgency[next++];
    if (screen) void screen.fetch().finally(() => (wanted = requestIdleCallback(fetchNext, { timeout: 500 })));
  };
  wanted = requestIdleCallback(fetchNext, { timeout: 500 });
  return () => {
    cancelIdleCallback(wanted);
    next = byUrgency.length;
  };
}
