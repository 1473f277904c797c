import { useEffect, useRef, useState } from 'react';
import type { PaperRequest } from '../../shared/contract/print.ts';
import { DeskError } from '../../shared/errors.ts';
import { isLandscape, type PaperSize, sizesOf } from '../../shared/registers/prints.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { PaperChoices } from './paper-choices.tsx';
import styles from './print-screen.module.css';
import { PrinterChoice } from './printer-choice.tsx';
import { Sheets } from './sheets.tsx';
import { usePrinting } from './use-printing.ts';

/** The paper as it will come out, and beside it what can be chosen: Enter prints, S saves, Esc goes back. */
export function PrintScreen({ paper: asked }: { paper: PaperRequest }) {
  const t = useText();
  const [paper, setPaper] = useState(asked);
  const [chosen, setSize] = useState<PaperSize>('A4');
  const size = sizesOf(paper.form).includes(chosen) ? chosen : 'A4';
  const [printer, setPrinter] = useState('');
  const [copies, setCopies] = useState(1);
  const { data, error, stale } = useDesk('print.preview', { paper });
  const printing = usePrinting(paper, size);
  const view = useRef<HTMLElement>(null);
  useEffect(() => view.current?.focus(), []);
  const drawn = data !== undefined && error === null && !stale && data.content.form === paper.form;
  const send = () => void (drawn && printing.send(printer, copies));
  const save = () => void (drawn && printing.save());
  useKeys({
    Enter: ({ target }) => (target instanceof HTMLButtonElement ? false : send()),
    'mod+P': send,
    S: save,
    'mod+S': save,
  });
  const problem = error ?? printing.problem;
  return (
    <div className={styles.screen}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section ref={view} className={styles.view} tabIndex={0} aria-label={t('print.preview.paper')}>
        {drawn && (
          <div className={styles.scale} data-landscape={isLandscape(paper.form) || undefined}>
            <Sheets paper={data} size={size} />
          </div>
        )}
      </section>
      <aside className={styles.aside} aria-label={t('print.title')}>
        <PaperChoices
          paper={paper}
          onPaper={setPaper}
          size={size}
          onSize={setSize}
          fault={error instanceof DeskError ? error.data.faults?.[0] : undefined}
        />
        <PrinterChoice
          printer={printer}
          onPrinter={setPrinter}
          copies={copies}
          onCopies={setCopies}
          ready={drawn && !printing.busy}
          onSend={send}
          onSave={save}
        />
        {printing.busy && <p role="status">{t('print.preview.working')}</p>}
        {problem !== null && problem !== undefined && (
          <p role="alert" className={styles.problem}>
            {errorText(problem, t)}
          </p>
        )}
        <p className={styles.keys}>{t('print.preview.keys')}</p>
      </aside>
    </div>
  );
}
