import type { Translated } from '../typed.ts';
import type { help as original } from '../zh-CN/help.ts';

export const help: Translated<typeof original> = {
  title: 'How this page works',
  forThis: 'Help',
  steps: 'What one does here',
  here: 'Keys on this page',
  all: 'All keys',
  guide: 'Read or print the two pages for: {{role}}',
};
