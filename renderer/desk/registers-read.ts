import type { CallName } from './bridge.ts';

/** Methods whose answer also stands on registers other than the one they are named for. */
const besides: Partial<Record<CallName, readonly string[]>> = {
  'desk.phase': ['site', 'staff', 'parameters'],
  'now.list': [
    'cases',
    'orders',
    'followUps',
    'surges',
    'calendarDays',
    'calls',
    'keys',
    'keyMoves',
    'keyCounts',
    'timers',
    'snoozes',
    'entries',
    'notifications',
    'parameters',
  ],
  'cases.read': ['entries', 'notifications', 'timers', 'incidents', 'staff', 'departments', 'zones', 'units'],
  'cases.list': ['units'],
  'cases.minuteRate': ['entries', 'notifications'],
  'cases.duplicates': ['cases'],
  'orders.ofCase': ['cases', 'quotes', 'signatures', 'units'],
  'orders.read': ['cases', 'quotes', 'signatures', 'staff'],
  'calls.read': ['entries', 'cases', 'staff'],
  'calls.list': ['staff'],
  'keys.read': ['keyMoves', 'signatures', 'entries', 'units', 'staff'],
  'keys.list': ['keyMoves'],
  'keys.loans': ['keyMoves', 'entries'],
  'keys.move': ['keyMoves', 'signatures'],
  'keys.moves': ['keyMoves', 'signatures'],
  'keys.counts': ['keyCounts', 'staff'],
  'keys.inventory': ['keyMoves'],
  'units.list': ['contacts'],
  'units.find': ['contacts'],
  'units.card': ['contacts', 'zones', 'staff', 'cases', 'keys', 'keyMoves'],
  'followUps.list': ['cases', 'surges', 'parameters'],
  'followUps.rate': ['cases', 'parameters'],
  'calendar.list': ['calendarDays'],
  'search.find': ['cases', 'orders', 'keys', 'keyMoves', 'calls', 'units', 'contacts', 'staff'],
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
