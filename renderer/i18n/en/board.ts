/** Texts of the board for a second screen. */
export const board = {
  title: 'Board',
  open: 'Board',
  leave: 'Leave the board',
  holder: 'At the desk: {{name}}',
  nobody: 'Nobody answers for the desk now',
  today: 'Today',
  ofMonth: 'month {{value}}',
  more: '{{count}} more',
  number: {
    open: 'Open reports',
    overdue: 'Overdue',
    soon: 'Due today',
    inside: 'Visitors inside',
    keysOut: 'Keys out',
    keysLate: 'Keys late',
    incidents: 'Unhandled incidents',
    events: 'Building-wide events',
  },
};
