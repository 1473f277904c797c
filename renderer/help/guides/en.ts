import type { Guides } from './shape.ts';

const always: Guides['guideGuard']['keys'] = [
  ['F1', 'How this page works'],
  ['F2', 'Take a report'],
  ['F3', 'Visitor'],
  ['F4', 'Keys'],
  ['F5', 'Take in mail'],
  ['F6', 'Log a call'],
  ['F8', 'Emergency'],
  ['F9', 'Write a line'],
  ['Alt 1', 'Now'],
  ['Alt D', 'Unfinished drafts'],
  ['Ctrl K', 'Search'],
  ['Ctrl Enter', 'Save'],
  ['Esc', 'Back; the draft stays'],
  ['Ctrl L', 'Lock, switch person'],
];

/** Quick guides, one for each who works at the desk. */
export const guides: Guides = {
  guideReceptionist: {
    title: 'Quick guide: reception',
    lead: 'One hand for the phone, one for the keys. What you have typed is never lost.',
    chapters: [
      {
        title: 'Starting your shift',
        steps: [
          'Type your initials, then your PIN, Enter.',
          'Alt H shows the handover. Count the keys, sign.',
          'Alt 1 shows Now. Red is overdue: do it first.',
        ],
      },
      {
        title: 'Somebody reports something: F2',
        steps: [
          'Unit, phone, name: fill in what you hear first. Any spelling of a unit will do: e1203.',
          'A letter or two chooses the matter. Write it in their words.',
          'Read it back, then Ctrl Enter. Not all clear yet? Alt Enter.',
          'Call at once, as the screen says: a digit chooses the person; T told, N no answer, M message left, R refused. One minute.',
          'Only a call, no report? F6.',
        ],
      },
      {
        title: 'Emergency: F8',
        steps: [
          'One key: 1 lift, 2 burst pipe, 5 power cut, 8 fire, 9 medical, 0 crime, E other.',
          'Where, and a few words. Ctrl Enter.',
          'Call in the order shown. People first, details later.',
        ],
      },
      {
        title: 'Visitors: F3',
        steps: [
          'Type a name or phone; known visitors are filled in. Ctrl Enter lets them in.',
          'The host must be asked first? Alt Enter.',
          'The screen says to wait: give no reason, offer a seat; a supervisor decides.',
          'When they leave, scan the badge.',
        ],
      },
      {
        title: 'Keys: F4. Mail: F5',
        steps: [
          'Key: scan its tag. It is lent or comes back. Look at their papers, let them sign.',
          'Mail in: scan, addressee, shelf, one call.',
          'Mail out: scan, look who it is, let them sign. No signature, no parcel.',
        ],
      },
      {
        title: 'Power or water cut',
        steps: [
          'With many calls the screen proposes an event: Alt G.',
          'Say the agreed wording. For each caller: F7, the unit, Enter.',
          'When it is over, call back from the list.',
        ],
      },
      {
        title: 'Leaving the desk',
        steps: [
          'For a moment: Ctrl L. For longer: name a stand-in under Handovers.',
          'End of shift: Alt H, count, write what has to be said, both sign.',
        ],
      },
      {
        title: 'When something goes wrong',
        steps: [
          'Something urgent while you type? Esc. The draft waits at the lower right: Alt D.',
          'No power, no computer: take the paper pack, write down the times, enter it later in the log.',
          'No network: just go on. It catches up by itself.',
          'Which key? F1. PIN forgotten? Ask a supervisor.',
        ],
      },
    ],
    keysTitle: 'Keys',
    keys: [...always, ['Alt G', 'Into an event'], ['F7', 'Caller of an event']],
  },
  guideGuard: {
    title: 'Quick guide: the night',
    lead: 'Three keys are enough at night: F9 a line, F8 emergency, F4 keys.',
    chapters: [
      {
        title: 'Starting your shift',
        steps: [
          'Type your initials, then your PIN, Enter.',
          'Alt H: what is open, keys that are out, people still inside. Count the keys, sign.',
          'Alt Y: night mode. Dark, large letters, three large buttons.',
        ],
      },
      {
        title: 'Write a line: F9',
        steps: [
          'From any page. Type, or press a digit for a ready sentence, then Enter.',
          'Nothing is altered. A mistake? Add a sentence.',
          'It was something big? Turn the line into a report, an emergency or an incident.',
        ],
      },
      {
        title: 'Emergency: F8',
        steps: [
          'One key: 1 lift, 2 burst pipe, 5 power cut, 8 fire, 9 medical, 0 crime, E other.',
          'Where, and a few words. Ctrl Enter.',
          'Call as the screen says: a digit chooses the person; T told, N no answer, M message left, R refused.',
          'No answer? Call the next; the screen reminds you to try again.',
          'Details when everybody is safe. The report is due within 24 hours; you will be reminded.',
        ],
      },
      {
        title: 'Somebody rings',
        steps: [
          'It cannot wait: F2, unit and matter, Ctrl Enter, call as shown.',
          'It can wait: F2 too; write when you promised an answer.',
          'Silence, wrong number, sales: F6, one line.',
        ],
      },
      {
        title: 'Somebody comes at night',
        steps: [
          'F3, the name, look at their papers.',
          'Ask the host first; only then let them in.',
          'The screen says to wait: give no reason, call the supervisor.',
          'When they leave, scan the badge.',
        ],
      },
      {
        title: 'Keys: F4',
        steps: [
          'Scan the tag; who, what for, signature.',
          "An owner's key at night needs a supervisor: the screen asks which.",
          'Back? Scan again and hang it in its place.',
        ],
      },
      {
        title: 'Rounds',
        steps: [
          'Alt P, choose the route, start; scan at each point.',
          'A finding: a few words at once. Danger: F8.',
          'Back at the desk, finish the round.',
        ],
      },
      {
        title: 'Fire alarm, evacuation',
        steps: [
          'Alt 8, who is inside, start the roll call; print it and take it along if you can.',
          'No power: the paper pack and a torch; write down the times.',
        ],
      },
      {
        title: 'Handing over in the morning',
        steps: [
          'Alt H, count the keys, write what has to be said, both sign.',
          'What was written on paper: enter it in the log, sheet by sheet.',
          'Which key? F1. Tired? Look at the red lines of Now first.',
        ],
      },
    ],
    keysTitle: 'Keys',
    keys: [...always, ['Alt Y', 'Night mode'], ['Alt P', 'Rounds'], ['Alt H', 'Handovers'], ['Alt 8', 'Visitors']],
  },
  guideSupervisor: {
    title: 'Quick guide: supervisors',
    lead: 'Ten minutes a day, half an hour a week; the desk reminds you of the rest.',
    chapters: [
      {
        title: 'The first day',
        steps: [
          'Alt C: import the units, add the people, give each a PIN.',
          'Fill in the duty phones: emergencies are called by them.',
          'Alt O: add a second place for backups, a stick or a folder.',
          'Print the two pages for the desk, and sample labels to try the scanner on.',
        ],
      },
      {
        title: 'Every day',
        steps: [
          'Alt 1: what is overdue, whose, and where it hangs.',
          'What waits for you: held visitors, leave and swaps, incident reports, conflicts.',
          "Last night's log (Alt 9) and unsigned handovers (Alt H).",
        ],
      },
      {
        title: 'Complaints',
        steps: [
          'Look into it the same day, first answer within a working day; Now shows the limits.',
          'Not a valid complaint? Say why. The customer is told the result.',
          'Not content? It opens again. No result in time? The screen says who is next.',
        ],
      },
      {
        title: 'What needs your word',
        steps: [
          "Owners' keys at night, found things past their time, deferrals, charges.",
          'Open that step in the record, write why, sign.',
          'Not at the desk? Agree by phone; the desk writes your name. Look at it when you are back.',
        ],
      },
      {
        title: 'Every week',
        steps: [
          'Alt I: figures. Enter on what misses its target shows the records.',
          'Alt O: backups. There must be a fresh one in another place.',
          'Make the roster of next week in the directory; print it.',
        ],
      },
      {
        title: 'People come and go',
        steps: [
          'New: directory, staff, add; a PIN of their own, never shared.',
          'Gone: made inactive, not deleted; what they did stays.',
          'PIN forgotten: reset it on their page.',
        ],
      },
      {
        title: 'Giving data away',
        steps: [
          'Settings, export: names and numbers are masked unless you say what for.',
          'verify.html in the folder shows anybody whether something was changed.',
          'For IT: settings, about, support bundle. No names or numbers are in it.',
        ],
      },
      {
        title: 'When something happens',
        steps: [
          'The computer is broken: install on another, restore from a backup, plug in the stick.',
          'Records were altered: do not restore yet; see which, then call IT.',
          'Several desks: settings, sync. Without network go on; it catches up.',
          'A new version: fetch it in the settings, close Deskbook in a quiet hour; data is copied before it changes.',
        ],
      },
    ],
    keysTitle: 'Keys',
    keys: [
      ...always,
      ['Alt C', 'Directory'],
      ['Alt I', 'Figures'],
      ['Alt O', 'Settings'],
      ['Alt H', 'Handovers'],
      ['Alt X', 'Conflicts'],
    ],
  },
};
