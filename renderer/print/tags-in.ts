import type { Paper } from '../../shared/contract/print.ts';
import type { Say } from '../i18n/index.ts';

/** What stands on one tag beside its code. */
export interface TagLine {
  id: string;
  /** The text of its code. */
  tag: string;
  title: string;
  words: string;
  foot: string;
}

/** @returns the tags of a paper, if it is one of tags. A found thing's has its number and its shelf; its marks are the desk's alone (S07). */
export function tagsIn({ content }: Pick<Paper, 'content'>, t: Say): TagLine[] {
  if (content.form === 'keyTags') {
    return content.keys.map(({ id, tag, keyCode, label, cabinetPos, copies }) => {
      const foot = [cabinetPos, copies > 1 && `×${copies}`].filter(Boolean).join(' ');
      return { id, tag, title: keyCode, words: label, foot };
    });
  }
  if (content.form === 'mailTags') {
    return content.labels.map(({ id, tag, no, type, trackingNo, addressee, place, shelf }) => {
      const what = `${t(`mail.type.${type}`)} ${trackingNo}`.trim();
      return { id, tag, title: [shelf, place].filter(Boolean).join(' · '), words: addressee, foot: `${no} ${what}` };
    });
  }
  if (content.form === 'pointTags') {
    return content.points.map(({ no, place, routeName, tag }) => ({
      id: no,
      tag,
      title: place,
      words: routeName,
      foot: no,
    }));
  }
  if (content.form === 'sampleTags') {
    const [title, words] = [t('print.sample.title'), t('print.sample.words')];
    return content.samples.map((tag, i) => ({ id: tag, tag, title: `${title} ${i + 1}`, words, foot: '' }));
  }
  if (content.form !== 'itemTags') return [];
  return content.tags.map(({ id, tag, no, itemDescription, storagePlace }) => {
    return { id, tag, title: no, words: itemDescription, foot: t('foundItems.keptIn', { place: storagePlace }) };
  });
}
