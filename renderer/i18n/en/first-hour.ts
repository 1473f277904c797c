import type { Translated } from '../typed.ts';
import type { firstHour as original } from '../zh-CN/first-hour.ts';

export const firstHour: Translated<typeof original> = {
  title: 'The first hour',
  left_one: '{{count}} thing to prepare',
  left_other: '{{count}} things to prepare',
  open: 'Show the list',
  hide: 'Do not show again',
  show: 'Show the list of the first hour',
  done: 'Done',
  notYet: 'Not yet',
  go: 'Go',
  do: 'Go: {{task}}',
  here: 'On this page',
  tasks: {
    units: 'Import the units',
    staff: 'Add the people, a PIN each',
    dutyPhones: 'Fill in the duty phones',
    backupPlace: 'Add a second place for backups',
    guide: 'Read the two pages, print them',
    labels: 'Print sample labels, try the scanner',
    server: 'Connect with other desks',
  },
  why: {
    units: 'With units a few letters fill in the rest.',
    staff: 'Who did it is who signed in; never share.',
    dutyPhones: 'Emergencies are called by them, after hours too.',
    backupPlace: 'If the computer breaks there is another copy.',
    guide: 'There is one each for reception, night and supervisors.',
    labels: 'Try three before the key tags.',
    server: 'Not needed with a single desk.',
  },
};
