import { useLayoutEffect, useRef, useState } from 'react';
import type { Paper } from '../../shared/contract/print.ts';
import { isLandscape, type PaperSize } from '../../shared/registers/prints.ts';
import { tagPictureAddress } from '../codes/tag-picture.ts';
import { useText } from '../i18n/index.ts';
import { BlockView } from './block-view.tsx';
import type { Block, Form } from './form.ts';
import { formsOf } from './forms-of.ts';
import { mannerOf } from './manner.ts';
import { rulerOf } from './measure.ts';
import { type Part, paginate } from './paginate.ts';
import styles from './paper.module.css';
import { TagSheets } from './tag-sheets.tsx';
import { tagsIn } from './tags-in.ts';

/** The sheets of a paper, one under the other: the same on the screen, in the file and from the printer. */
export function Sheets({ paper, size }: { paper: Paper; size: PaperSize }) {
  const t = useText();
  const time = mannerOf(paper).time(paper.printedAt);
  const printed = t('print.foot.printed', { name: paper.printedByName, time });
  return (
    <div className={styles.sheets}>
      <TagSheets tags={tagsIn(paper, t)} size={size} />
      {formsOf(paper).map((form) => (
        <FormSheets key={`${form.id} ${size}`} form={form} size={size} siteName={paper.siteName} printed={printed} />
      ))}
    </div>
  );
}

const isUnruled = ({ kind }: Block) => kind === 'note' || kind === 'steps' || kind === 'keys';

interface FormSheetsProps {
  form: Form;
  size: PaperSize;
  siteName: string;
  printed: string;
}

/** Drawn once to be measured, then page by page. */
function FormSheets(props: FormSheetsProps) {
  const { form } = props;
  const sample = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<{ form: Form; pages: Part[][] } | null>(null);
  const isLaid = laid?.form === form;
  useLayoutEffect(() => {
    if (sample.current && !isLaid) setLaid({ form, pages: paginate(form.blocks, rulerOf(sample.current)) });
  });
  if (!isLaid) {
    const all = form.blocks.map((_, block) => ({ block, from: 0, to: Number.POSITIVE_INFINITY }));
    return (
      <div ref={sample} className={styles.sample}>
        <Sheet {...props} parts={all} page={1} pages={1} />
      </div>
    );
  }
  return laid.pages.map((parts, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number
    <Sheet key={i} {...props} parts={parts} page={i + 1} pages={laid.pages.length} />
  ));
}

interface SheetProps extends FormSheetsProps {
  parts: Part[];
  page: number;
  pages: number;
}

function Sheet({ form, size, siteName, printed, parts, page, pages }: SheetProps) {
  const t = useText();
  return (
    <section className={styles.sheet} data-size={size} data-landscape={isLandscape(form.code) || undefined} data-sheet>
      <header className={styles.head}>
        {form.scans !== undefined && (
          <img className={styles.scans} alt="" src={tagPictureAddress(form.scans, 'bars')} />
        )}
        <p>{siteName}</p>
        <h2>{form.title}</h2>
        <div className={styles.under}>
          <span>{form.under[0]}</span>
          <span>{form.under[1]}</span>
        </div>
        {form.voided !== null && (
          <div className={styles.void}>
            <strong>{t('print.voided')}</strong>
            <span>{form.voided}</span>
          </div>
        )}
      </header>
      <div className={styles.body} data-body>
        <div className={styles.ruled}>
          {parts.map(({ block, from, to }) => {
            const content = form.blocks[block];
            return (
              content && (
                <div key={block} data-block className={isUnruled(content) ? styles.unruled : styles.block}>
                  <BlockView block={content} from={from} to={to} />
                </div>
              )
            );
          })}
        </div>
      </div>
      <footer className={styles.foot}>
        <span>{/^F\d/.test(form.code) ? t('print.head.form', { code: form.code }) : ''}</span>
        <span>{t('print.foot.page', { page, pages })}</span>
        <span>{printed}</span>
      </footer>
    </section>
  );
}
