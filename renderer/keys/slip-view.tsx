import type { MoveLine } from '../../shared/registers/key-moves.ts';
import { PaperMark } from '../back-entry/paper-mark.tsx';
import factStyles from '../cases/case-facts.module.css';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import { Signed } from '../orders/signed.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printMove } from '../print/request.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './keys.module.css';

/** A slip that is settled: what it said, how each key came back, and the hands under it. */
export function SlipView({ moveId }: { moveId: string }) {
  const t = useText();
  const format = useFormat();
  const { data: view, error } = useDesk('keys.move', { moveId });
  if (error) return <p role="alert">{errorText(error, t)}</p>;
  if (!view || view.record.id !== moveId) return null;
  const { record: m, signatures, byName } = view;
  const from = m.companyName || (m.department ? t(`domain.department.${m.department}`) : '');
  const facts: [TextKey, string][] = [
    ['keys.field.person', [m.person, from].filter(Boolean).join(' ')],
    ['keys.field.at', format.exact(m.at)],
    ['keys.field.dueAt', m.dueAt === null ? '' : format.exact(m.dueAt)],
    ['keys.field.purpose', m.purpose],
    ['keys.field.voucherNo', m.voucherNo],
    ['print.key.handledBy', byName],
  ];
  const title = `${t(`keys.kind.${m.kind}`)} ${m.no}`;
  return (
    <article aria-label={title}>
      <h2>
        {title} <PrintButton onPrint={() => printMove(m)}>{t(`keys.slip.${m.kind}`)}</PrintButton>{' '}
        <PaperMark record={m.id} />
      </h2>
      <dl className={factStyles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label} className={factStyles.fact}>
              <dt>{t(label)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {m.phone !== '' && (
          <div className={factStyles.fact}>
            <dt>{t('keys.field.phone')}</dt>
            <dd>
              <RevealNumber masked={m.phone} reveal={async () => (await call('keys.reveal', { moveId })).phone} />
            </dd>
          </div>
        )}
      </dl>
      <ul className={styles.chosen}>
        {m.lines.map((line) => (
          <Line key={line.keyId} line={line} />
        ))}
      </ul>
      {signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
    </article>
  );
}

function Line({ line }: { line: MoveLine }) {
  const t = useText();
  const format = useFormat();
  const { keyId, keyCode, label, qty, backAt, backBy, backCondition, backReason } = line;
  return (
    <li>
      <button type="button" className={styles.link} onClick={() => openScreen({ at: 'keys', keyId })}>
        {keyCode}
      </button>{' '}
      {label} · {t('keys.pieces', { count: qty })}
      {backAt !== null && backCondition !== null && (
        <>
          {' '}
          · {t('print.key.backAt')} {format.exact(backAt)} {backBy} {t(`keys.condition.${backCondition}`)} {backReason}
        </>
      )}
    </li>
  );
}
