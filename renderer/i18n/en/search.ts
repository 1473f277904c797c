import type { Translated } from '../typed.ts';
import type { search as original } from '../zh-CN/search.ts';

export const search: Translated<typeof original> = {
  title: 'Search',
  placeholder: 'Room, name, pinyin, phone, number, words…',
  hint: 'Ctrl K at any time. Rooms in any spelling, names by pinyin initials, phones by their last digits.',
  nothing: 'Nothing found for "{{text}}". Try a room, pinyin initials or the last digits of a phone.',
  count: '{{count}}',
  capped: '{{count}}+',
  keys: 'Arrows choose · Enter opens · Esc closes',
  results: 'Results',
};
