import type { Language } from '../../../shared/contract/languages.ts';
import type { GuideForm } from '../../../shared/registers/prints.ts';
import { guides as english } from '../../help/guides/en.ts';
import type { Guides } from '../../help/guides/shape.ts';
import { guides as chinese } from '../../help/guides/zh-CN.ts';
import { guides as taiwanese } from '../../help/guides/zh-TW.ts';
import { language } from '../../i18n/index.ts';
import { type Form, note } from '../form.ts';

const written: Record<Language, Guides> = { 'zh-CN': chinese, 'zh-TW': taiwanese, en: english };

/** A quick guide: what is done how, and at its end the keys. */
export function guideSheet(form: GuideForm): Form {
  const { title, lead, chapters, keysTitle, keys } = written[language()][form];
  return {
    id: form,
    code: form,
    title,
    under: ['', ''],
    voided: null,
    blocks: [
      note(lead),
      ...chapters.map((chapter) => ({ kind: 'steps', ...chapter }) as const),
      { kind: 'keys', title: keysTitle, keys },
    ],
  };
}
