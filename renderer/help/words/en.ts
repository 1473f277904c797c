import type { HelpWords } from './shape.ts';

/** What F1 says of each screen. */
export const helpWords: HelpWords = {
  now: {
    what: 'Everything that needs doing now, on one list. The most urgent is on top.',
    steps: [
      'Read from the top. Red is overdue: do it first.',
      'Choose a line and press Enter: the step it asks for opens.',
      'Somebody calls or comes in? Leave this page be and press F2 to F9.',
    ],
    keys: [
      ['↑ ↓', 'Choose a line'],
      ['Enter', 'Do it'],
      ['← →', 'Fold or unfold a group'],
      ['Alt 0', 'Open what an alarm rings for'],
    ],
  },
  intake: {
    what: 'Somebody reports something, by phone or at the counter. Write while you listen.',
    steps: [
      'Unit, phone or name: fill in what you hear first. The desk adds the rest.',
      'Write it in their words, read it back to them, and tick that you did.',
      'Save. The people to tell appear at once: call them within a minute.',
    ],
    keys: [
      ['Tab', 'Next field'],
      ['/  Ctrl J', 'Ready phrases'],
      ['Ctrl Enter', 'Save and tell'],
      ['Alt Enter', 'Save, not all clear yet'],
      ['F6', 'Only log the call'],
      ['Alt R', 'Same as an earlier report'],
      ['Alt G', 'Belongs to a building-wide event'],
      ['Esc', 'Put aside; the draft stays'],
    ],
  },
  emergency: {
    what: 'Somebody is in danger, or something big is happening. One key first, tell people, details later.',
    steps: [
      'Press one digit or letter: what has happened.',
      'Write where, and a few words. Press Ctrl Enter.',
      'Call in the order on the screen; one key for each call.',
    ],
    keys: [
      ['0 – 9', 'Which kind'],
      ['Ctrl Enter', 'Save and tell'],
      ['Esc', 'Back; what you wrote stays'],
    ],
  },
  cases: {
    what: 'All reports: who made them, who is on it, how far it is, whether the customer is content.',
    steps: [
      'Type a unit, name, phone or number in the field above to find one.',
      'On the right is what comes next. Open that step, fill it in, save.',
      'Telling a department: a digit chooses the person, a letter the result.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Alt F', 'Filters'],
      ['Alt V', 'Saved views'],
      ['Space', 'Mark, to print together'],
      ['Ctrl P', 'Print'],
      ['Alt U', 'Room card'],
    ],
  },
  orders: {
    what: 'Work orders: who has it, whether they came, whether it is done, whether the customer signed.',
    steps: [
      'Choose an order; the next step is on the right: arrived, done, accepted.',
      'If it costs money, quote first. Work starts when the customer agrees.',
      'Paper for the engineer: Ctrl P. Several at once: mark them with Space.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Alt F', 'Filters'],
      ['Space', 'Mark, to print together'],
      ['Ctrl P', 'Print'],
      ['Ctrl Enter', 'Save the step'],
    ],
  },
  calls: {
    what: 'Calls that are no report leave a line too: who rang, for whom, put through to whom.',
    steps: [
      'Press F6, write who and what about.',
      'Transfers to be checked come up on Now. Ring as it says.',
      'It became a report after all? Turn it into one here; nothing is typed twice.',
    ],
    keys: [
      ['F6', 'Log a call'],
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print'],
    ],
  },
  followUps: {
    what: 'When work is done somebody rings and asks whether it is well.',
    steps: [
      'Choose a line and ring; the words are on the screen.',
      'A digit gives the result. Nobody answers? Say so too: the next try is planned.',
      'Not content: the report opens again. Write down what they said.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['1 – 7', 'The result'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print'],
    ],
  },
  keys: {
    what: 'Where each key and card is, and who has it.',
    steps: [
      'Scan the tag: a key in the cabinet is lent, a lent one comes back.',
      'No tag? Type its number or the unit.',
      'Before a handover, count blind: scan only, do not look at the number.',
    ],
    keys: [
      ['F4', 'Keys'],
      ['↑ ↓', 'Choose'],
      ['Alt F', 'Filters'],
      ['Ctrl P', 'Print'],
      ['Esc', 'Close the card; the draft stays'],
    ],
  },
  mail: {
    what: 'Registered letters, parcels, newspapers: taken in, where they lie, who took them.',
    steps: [
      'Press F5, scan the number, choose the addressee, write the shelf.',
      'Ring them once and note the result.',
      'At pick-up scan the number and let them sign.',
    ],
    keys: [
      ['F5', 'Take in'],
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print labels or the register'],
    ],
  },
  visitors: {
    what: 'Who came in, to see whom, and whether they have left.',
    steps: [
      'Press F3, type a name or phone. Who was here before is filled in.',
      'Ctrl Enter lets them in. If the host must be asked first, Alt Enter.',
      'When they leave, scan the badge, or choose them and sign them out.',
    ],
    keys: [
      ['F3', 'Sign somebody in'],
      ['Ctrl Enter', 'Sign in and let in'],
      ['Alt Enter', 'Wait for the host'],
      ['Alt M', 'More: papers, car, belongings'],
      ['Ctrl P', 'Print the pass'],
    ],
  },
  foundItems: {
    what: 'Things found or left behind: where they are, who claims them, what happens in the end.',
    steps: [
      'Store it: marks, place, print the tag and stick it on.',
      'Somebody claims it? Ask for the marks first, then bring it out.',
      'Look at their papers and let them sign.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print tag or receipt'],
    ],
  },
  deskNotes: {
    what: 'Words for the next shift, and what everybody must know.',
    steps: [
      'Write a note: for whom, and until when it holds.',
      'A note for you? Say that you have read it.',
      'A mistake is voided with a reason; the words stay.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
    ],
  },
  conflicts: {
    what: 'Two desks out of touch did the same thing twice. A person decides which holds.',
    steps: [
      'Look at both sides: who, when, which slip.',
      'Ask first, then decide, and write down why.',
      'What the other side said stays in the history.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
    ],
  },
  handovers: {
    what: 'Handing the desk over. What is open is collected already; nothing is copied by hand.',
    steps: [
      'Count keys and found things first. Explain what differs.',
      'Start the handover and write what has to be said.',
      'Both sign; whoever takes over types their own PIN.',
    ],
    keys: [
      ['Ctrl Enter', 'Start; after that, sign'],
      ['Ctrl S', 'Keep what is written so far'],
      ['Ctrl P', 'Print'],
      ['Ctrl L', 'Only lock the screen'],
    ],
  },
  incidents: {
    what: 'An incident from its discovery to the report within 24 hours, on one page.',
    steps: [
      'Ctrl I opens one; or turn a log line or a report into one.',
      'Write as it goes: who did what, at which minute.',
      'Then the report; a supervisor reads and signs it.',
    ],
    keys: [
      ['Ctrl I', 'New incident'],
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print the report'],
    ],
  },
  patrols: {
    what: 'Rounds, checks of vacant units, and contact notes.',
    steps: [
      'Choose a route and start; scan the code at each point.',
      'Note a finding at once in a few words; back at the desk turn it into a report or a note.',
      'Finish the round when all points are walked.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
      ['Ctrl P', 'Print'],
    ],
  },
  indicators: {
    what: 'Figures: on time, followed up, content. Each one shows the records behind it.',
    steps: [
      'Choose a figure on the left and the month above.',
      'Look first at what misses its target; Enter shows the records.',
      'Open a record and see what went wrong.',
    ],
    keys: [
      ['↑ ↓', 'Choose a figure'],
      ['← →', 'Other month'],
      ['Enter', 'Records behind it; open one'],
    ],
  },
  workReports: {
    what: 'Reports of a day, week, month or year: counted by themselves, beside target, last period and last year.',
    steps: [
      'Choose day, week, month or year; left and right move in time.',
      'Look first at what misses its target; Enter shows the records.',
      'Write a few words and the plan, say to whom it goes, save: it is handed in.',
    ],
    keys: [
      ['↑ ↓', 'Choose a line'],
      ['← →', 'Other period'],
      ['Enter', 'Records behind it'],
      ['Ctrl P', 'Print'],
    ],
  },
  surveys: {
    what: 'Surveys: slips go out, come back and are counted; one result for each round.',
    steps: [
      'Plan it: whom to ask, how many slips; print the numbered slips.',
      'Enter each slip as it comes back: its number, then 1 to 5.',
      'After the last day read the analysis, write what is to be done, file it.',
    ],
    keys: [
      ['1 – 5', 'Enter answers'],
      ['Ctrl Enter', 'Save this slip'],
      ['Esc', 'Leave it'],
    ],
  },
  board: {
    what: 'The board for a second screen: how the building stands, at a glance.',
    steps: [
      'Drag the window to the second screen and open the board.',
      'Red first: what is overdue, keys that are not back.',
      'Esc leaves it, back to where you were.',
    ],
    keys: [['Esc', 'Leave the board']],
  },
  buildingEvents: {
    what: 'A power or water cut for the whole building: one wording, and every caller on one list.',
    steps: [
      'Open it: which floors; tell those who must know.',
      'Agree on the wording and give it to every caller.',
      'F7 adds a caller. When it is over, call them back from the list.',
    ],
    keys: [
      ['F7', 'Add a caller'],
      ['Alt G', 'Put a report into it'],
      ['↑ ↓', 'Choose'],
      ['Ctrl P', 'Print'],
    ],
  },
  log: {
    what: "The desk's log: at which minute what happened. Nothing is altered, only added to.",
    steps: [
      'F9 writes a line from any page.',
      'A digit chooses a ready sentence, Enter keeps it.',
      'It was something big? Turn the line into a report, an emergency or an incident.',
    ],
    keys: [
      ['F9', 'Write a line'],
      ['↑ ↓', 'Choose'],
      ['Alt Y', 'Night mode'],
      ['Ctrl P', 'Print the night'],
    ],
  },
  directory: {
    what: 'Units, people, departments, areas and duty phones. Every other page takes them from here.',
    steps: [
      'Type a few letters to find a unit or a person.',
      'A number has changed? Change it here and it is right everywhere.',
      'Many at once: a supervisor imports a spreadsheet.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Ctrl Enter', 'Save'],
    ],
  },
  duty: {
    what: 'The roster: who works when, leave and swaps.',
    steps: [
      'Look at the week; choose person and day.',
      'Ask for leave or a swap here; a supervisor decides.',
      'The sheet on the wall can be imported as it is.',
    ],
    keys: [
      ['Ctrl P', 'Print the week'],
      ['Ctrl Enter', 'Save'],
    ],
  },
  unit: {
    what: 'All about one unit: people, reports, keys, mail, visitors.',
    steps: [
      'Above: whom to call, and what they have asked for.',
      'Arrows move between kinds and records; Enter opens.',
      'Begin something new from here; the unit is filled in.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['← →', 'Another kind'],
      ['Enter', 'Open'],
      ['F2', 'Take a report for this unit'],
      ['F3', 'Sign in a visitor for it'],
      ['F6', 'Log a call from it'],
    ],
  },
  print: {
    what: 'What you see is what comes out on paper.',
    steps: ['Choose the form, and A4 or A5.', 'No printer? S saves a PDF.', 'Who printed what stands in the records.'],
    keys: [
      ['Enter', 'Print'],
      ['S', 'Save as PDF'],
      ['Esc', 'Back'],
    ],
  },
  settings: {
    what: 'What belongs to this desk: language, time limits, backups, network, exports.',
    steps: [
      'Choose language and colours for yourself; nobody else is affected.',
      'Limits, holidays and prices are a supervisor’s; they hold from the time you give.',
      'Supervisors: look at the backups once a week. There must be a fresh one elsewhere.',
    ],
    keys: [['Esc', 'Back']],
  },
  history: {
    what: 'Every change: who, when, from what to what.',
    steps: [
      'Find by person, day or register.',
      'Choose a change and see both states.',
      'Verify all records: it finds whoever changed them behind the desk.',
    ],
    keys: [
      ['↑ ↓', 'Choose'],
      ['Esc', 'Back'],
    ],
  },
};
