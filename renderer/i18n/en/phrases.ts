import { type ShippedCode, shippedPhrases } from '../../../shared/registers/shipped-phrases.ts';
import type { Translated } from '../typed.ts';
import type { phrases as original } from '../zh-CN/phrases.ts';

export const phrases: Translated<typeof original> = {
  title: 'Phrases',
  lead: 'While writing press Ctrl J, or type / and the first letters at the start of a sentence, then Enter.',
  pick: 'Phrases',
  hint: 'Press / or Ctrl J for phrases',
  list: 'Phrases to choose from',
  place: {
    content: 'What is reported',
    result: 'What was done',
    unfinished: 'Why it is not finished',
    ask: 'Answer to why it takes long',
    opinion: 'What the customer says',
    note: 'Notes',
    log: 'Log',
  },
  add: 'Add a phrase',
  addTo: 'Add a phrase: {{place}}',
  text: 'Phrase',
  initials: 'Letters to find it by',
  initialsHint: 'Empty: its initials',
  active: 'Shown in the list',
  putAway: 'Put away',
  up: 'Move up: {{text}}',
  down: 'Move down: {{text}}',
  edit: 'Edit: {{text}}',
  shipped: Object.fromEntries(shippedPhrases.map(({ code, en }) => [code, en])) as Record<ShippedCode, string>,
};
