import type { Translated } from '../typed.ts';
import type { session as original } from '../zh-CN/session.ts';

export const session: Translated<typeof original> = {
  people: 'Who is at the desk',
  pinOf: 'PIN of {{name}}',
  howToChoose: '↑ ↓ or initials choose the person; type the PIN, then Enter',
  help: {
    choose: 'Choose yourself: ↑ ↓, or type your initials.',
    pin: 'Your own PIN, then Enter. After several wrong ones wait until it has counted down.',
    forgotten: "PIN forgotten? A supervisor resets it. Do not use somebody else's.",
    urgent: 'Urgent, and you cannot get in: call first, write on paper with the time, enter it later.',
  },
  signIn: 'Sign in',
  unlock: 'Unlock',
  demoPin: "Demo building: everybody's PIN is 2580.",
  lockedTitle: 'Screen locked',
  lockedLead: '{{site}} · {{name}} is on duty. Everything half written is kept for when you are back.',
};
