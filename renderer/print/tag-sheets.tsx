import { labelOf, type PaperSize } from '../../shared/registers/prints.ts';
import { tagPictureAddress } from '../codes/tag-picture.ts';
import styles from './tag-sheets.module.css';
import type { TagLine } from './tags-in.ts';

/** Stickers on a sheet of A4: three beside one another, seven rows (63.5 × 38.1 mm, as the trade sells them). */
const perSheet = 21;

/** Tags for keys and found things: on a sheet of stickers, or each on a label of a label printer's roll. */
export function TagSheets({ tags: all, size }: { tags: readonly TagLine[]; size: PaperSize }) {
  const label = labelOf(size);
  if (label !== null) {
    return all.map((tag) => (
      <section
        key={tag.id}
        className={styles.label}
        data-sheet
        data-size={size}
        // A hair less than the label, or rounding would feed an empty one after it.
        style={{ width: `${label.width}mm`, height: `${label.height - 0.2}mm` }}
      >
        <Tag line={tag} bars={label.width >= 60} />
      </section>
    ));
  }
  const sheets = Array.from({ length: Math.ceil(all.length / perSheet) }, (_, i) =>
    all.slice(i * perSheet, (i + 1) * perSheet),
  );
  return sheets.map((tags) => (
    <section key={tags[0]?.id} className={styles.sheet} data-sheet>
      {tags.map((tag) => (
        <div key={tag.id} className={styles.sticker}>
          <Tag line={tag} bars />
        </div>
      ))}
    </section>
  ));
}

/** The square code for the scanner, the words for the eye, and the text of the code for whoever must type it. */
function Tag({ line: { tag, title, words, foot }, bars }: { line: TagLine; bars: boolean }) {
  return (
    <>
      <div className={styles.top}>
        <img className={styles.square} alt={tag} src={tagPictureAddress(tag, 'qr')} />
        <div className={styles.words}>
          <strong>{title}</strong>
          <span>{words}</span>
          <span>{foot}</span>
          {!bars && <code>{tag}</code>}
        </div>
      </div>
      {bars && (
        <div className={styles.below}>
          <img className={styles.bars} alt="" src={tagPictureAddress(tag, 'bars')} />
          <code>{tag}</code>
        </div>
      )}
    </>
  );
}
