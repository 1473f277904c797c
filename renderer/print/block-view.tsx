import { type Chart, type ChartLook, heightOf, paperLook } from '../charts/chart.ts';
import { ChartPicture } from '../charts/chart-picture.tsx';
import { tagPictureAddress } from '../codes/tag-picture.ts';
import { type Say, useText } from '../i18n/index.ts';
import type { Block, Cell, Sign, Tick } from './form.ts';
import styles from './paper.module.css';

interface BlockViewProps {
  block: Block;
  /** The rows or letters on this page. */
  from: number;
  to: number;
}

/** One block, or the part of it that stands on a page. */
export function BlockView({ block, from, to }: BlockViewProps) {
  const t = useText();
  switch (block.kind) {
    case 'cells':
      return (
        <dl className={styles.cells}>
          {block.cells.map((cell) => (
            <CellView key={cell.label} cell={cell} />
          ))}
        </dl>
      );
    case 'text':
      return (
        <dl className={styles.cells}>
          <dt>{from > 0 ? `${block.label}${t('print.head.continued')}` : block.label}</dt>
          <dd>
            <div className={styles.text} data-text style={{ minHeight: `${from > 0 ? 1 : block.lines * 1.5}em` }}>
              {block.text.slice(from, to)}
            </div>
          </dd>
        </dl>
      );
    case 'table':
      return <TableView block={block} from={from} to={to} />;
    case 'signs':
      return (
        <div className={styles.signs}>
          {block.signs.map((sign) => (
            <SignView key={sign.label} sign={sign} t={t} />
          ))}
        </div>
      );
    case 'photos':
      return (
        <div className={styles.photos}>
          {block.photos.map(({ image, caption }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the photos of a printed row never move
            <figure key={i}>
              {image ? <img alt={caption} src={image} /> : <p>{t('attachments.broken')}</p>}
              <figcaption>{caption}</figcaption>
            </figure>
          ))}
        </div>
      );
    case 'steps':
      return (
        <div className={styles.steps}>
          <h3>{block.title}</h3>
          <ol>
            {block.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      );
    case 'keys':
      return (
        <div className={styles.steps}>
          <h3>{block.title}</h3>
          <dl className={styles.keyCaps}>
            {block.keys.map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      );
    case 'tag':
      return (
        <div className={styles.tag}>
          <img alt={block.code} src={tagPictureAddress(block.code, 'qr')} />
          <div>
            {block.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        </div>
      );
    case 'chart':
      return (
        <figure className={styles.chart}>
          <figcaption>{block.title}</figcaption>
          <ChartPicture chart={block.chart} look={lookOnPaper(block.chart)} alt={block.alt} />
        </figure>
      );
    case 'note':
      return <p className={styles.note}>{block.text}</p>;
  }
}

function CellView({ cell: { label, value } }: { cell: Cell }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{typeof value === 'string' ? value : value.map((tick) => <TickView key={tick.text} tick={tick} />)}</dd>
    </>
  );
}

function TickView({ tick: { text, on } }: { tick: Tick }) {
  return (
    <span className={styles.tick}>
      <i aria-hidden="true">{on && <b>√</b>}</i>
      {on ? <strong>{text}</strong> : text}
    </span>
  );
}

function TableView({ block, from, to }: { block: Extract<Block, { kind: 'table' }>; from: number; to: number }) {
  const t = useText();
  const whole = block.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <table className={styles.table}>
      <colgroup>
        {block.columns.map(({ width }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a printed table never move
          <col key={column} style={{ width: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        {block.title && (
          <tr>
            <th colSpan={block.columns.length} className={styles.tableTitle}>
              {block.title}
              {from > 0 && t('print.head.continued')}
            </th>
          </tr>
        )}
        <tr>
          {block.columns.map(({ label }, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its heads
            <th key={column}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.slice(from, to).map((row, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a printed table never move
          <tr key={from + i}>
            {row.map((value, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: nor do its columns
              <td key={column} data-align={block.columns[column]?.align}>
                {value}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignView({ sign, t }: { sign: Sign; t: Say }) {
  return (
    <div className={styles.sign}>
      <span>{sign.label}</span>
      <div className={styles.hand}>
        {sign.image && <img alt={sign.name} src={`data:image/png;base64,${sign.image}`} />}
        <span>{[sign.name, sign.note].filter(Boolean).join(' ')}</span>
      </div>
      <span className={styles.signDate}>
        {sign.date ? t('print.sign.datedAt', { date: sign.date }) : t('print.sign.date')}
      </span>
    </div>
  );
}

const looks = new WeakMap<Chart, ChartLook>();
/** The same one each time, so that a chart is drawn once. */
function lookOnPaper(chart: Chart): ChartLook {
  const look = looks.get(chart) ?? { ...paperLook, height: heightOf(chart) };
  looks.set(chart, look);
  return look;
}
