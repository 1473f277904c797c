import type { CallName } from './bridge.ts';

/** What indicators are counted from. */
const counted = ['cases', 'orders', 'followUps', 'calls', 'quotes', 'parameters', 'calendarDays'];

/** Methods whose answer also stands on registers other than the one they are named for. */
const besides: Partial<Record<CallName, readonly string[]>> = {
  'desk.phase': ['site', 'staff', 'parameters'],
  'now.list': [
    'cases',
    'orders',
    'buildingEvents',
    'followUps',
    'surges',
    'calendarDays',
    'calls',
    'keys',
    'keyMoves',
    'keyCounts',
    'foundItems',
    'timers',
    'snoozes',
    'entries',
    'notifications',
    'parameters',
  ],
  'cases.read': ['entries', 'notifications', 'timers', 'incidents', 'staff', 'departments', 'zones', 'units'],
  'cases.list': ['units', 'zones', 'timers', 'site'],
  'cases.around': ['calls', 'incidents', 'followUps', 'entries'],
  'cases.duplicates': ['cases'],
  'orders.ofCase': ['cases', 'quotes', 'signatures', 'units'],
  'buildingEvents.read': ['cases', 'followUps', 'staff', 'departments'],
  'buildingEvents.list': ['cases'],
  'buildingEvents.running': ['cases', 'staff'],
  'buildingEvents.fitting': ['cases', 'staff'],
  'buildingEvents.ofCase': ['cases', 'staff'],
  'buildingEvents.month': ['cases'],
  'orders.read': ['cases', 'quotes', 'signatures', 'attachments', 'staff'],
  'attachments.list': ['cases', 'orders', 'foundItems', 'signatures', 'staff'],
  'calls.read': ['entries', 'cases', 'staff'],
  'keys.read': ['keyMoves', 'signatures', 'entries', 'units', 'staff'],
  'keys.list': ['keyMoves'],
  'keys.loans': ['keyMoves', 'entries'],
  'keys.move': ['keyMoves', 'signatures'],
  'keys.moves': ['keyMoves', 'signatures'],
  'keys.counts': ['keyCounts', 'staff'],
  'keys.inventory': ['keyMoves'],
  'foundItems.read': ['signatures', 'entries', 'cases', 'staff', 'parameters'],
  'foundItems.list': ['timers'],
  'foundItems.ofCase': ['cases'],
  'foundItems.losses': ['cases'],
  'foundItems.counts': ['itemCounts', 'staff'],
  'calls.list': ['staff', 'units'],
  'orders.list': ['units', 'zones', 'timers'],
  'units.history': ['cases', 'orders', 'calls', 'followUps', 'foundItems', 'timers'],
  'units.list': ['contacts'],
  'units.find': ['contacts'],
  'units.card': ['contacts', 'zones', 'staff', 'cases', 'keys', 'keyMoves'],
  'followUps.list': ['cases', 'surges', 'parameters'],
  'followUps.rate': ['cases', 'parameters'],
  'indicators.main': counted,
  'indicators.report': counted,
  // Past periods hardly change, and counting twelve of them takes long: the running one is drawn from the report.
  'indicators.trends': ['parameters', 'calendarDays'],
  'indicators.split': counted,
  'indicators.behind': counted,
  'calendar.list': ['calendarDays'],
  'search.find': [
    'cases',
    'orders',
    'buildingEvents',
    'keys',
    'keyMoves',
    'foundItems',
    'calls',
    'units',
    'contacts',
    'staff',
  ],
  'print.preview': ['cases', 'orders', 'calls', 'followUps', 'quotes', 'signatures', 'entries', 'staff'],
  'history.ofRecord': ['entries', 'cases', 'calls'],
};

/** @returns the register a method is named for. */
export function registerOf(method: CallName): string {
  return method.slice(0, method.indexOf('.'));
}

/** @returns every register whose change makes a method's answer stale. */
export function registersRead(method: CallName): readonly string[] {
  return [registerOf(method), ...(besides[method] ?? [])];
}
