import type { Translated } from '../typed.ts';
import type { settings as original } from '../zh-CN/settings.ts';

export const settings: Translated<typeof original> = {
  screen: 'Screen',
  language: 'Language',
  parameters: {
    title: 'Time limits of the house',
    lead: 'A change holds from the given time on; earlier records keep the rule of their day.',
    readOnly: 'Only a supervisor may change these.',
    value: 'New value',
    validFrom: 'From when',
    atOnce: 'at once',
    fromHint: 'e.g. tomorrow 08:00; empty means now',
    between: '{{min}} to {{max}}',
    later: 'From {{moment}}: {{value}}',
    names: {
      'notify.maxSeconds': 'Everybody told within',
      'phone.maxRings': 'Phone answered within',
      'help.replyMinutes': 'Help request answered within',
      'case.unfinishedHours': 'Asked why it is unfinished after',
      'case.duplicateHours': 'Same unit and type is a repeat within',
      'entry.lateMinutes': 'Counts as entered late after',
      'now.soonMinutes': 'Counts as due soon',
      'night.from': 'Night shift begins',
      'night.until': 'Night shift ends',
      'night.messageUntil': 'Night messages confirmed by',
      'desk.idleLockSeconds': 'Screen locks when idle for',
      'incident.reportHours': 'Incident reported within',
    },
    units: { seconds: 's', minutes: 'min', hours: 'h', count: 'rings' },
  },
  history: {
    title: 'Are the records whole',
    lead: "Every change is linked to the one before. Checking the chain shows whether anybody changed data behind Deskbook's back.",
    verify: 'Check all records',
    whole_one: 'Whole: the one change fits',
    whole_other: 'Whole: all {{number}} changes fit',
    broken: 'Change {{n}} does not fit. Call your IT person and do not delete the data folder',
  },
  about: {
    title: 'About',
    version: 'Version',
    site: 'Site',
    dataDir: 'Data folder',
    logFile: 'Log',
    runtime: 'Runs on',
  },
};
