import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { RollView } from '../../shared/contract/visitors.ts';
import { headsOf, type RollLine, type RollMark } from '../../shared/registers/roll-calls.ts';
import { call } from '../desk/bridge.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { usePrintKey } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { whomText } from './visit-words.ts';
import styles from './visitors.module.css';

const after: Record<RollMark, RollMark> = { waiting: 'present', present: 'missing', missing: 'waiting' };
const signs: Record<RollMark, string> = { waiting: '', present: '✓', missing: '✗' };

interface RollCallViewProps {
  view: RollView;
  /** It is about to end: its result stays on the screen. */
  onEnd(): void;
  onBack(): void;
}

/** 点名: everybody who was inside when it began, with one large tick each. */
export function RollCallView({ view, onEnd, onBack }: RollCallViewProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  const [hiding, setHiding] = useState(false);
  const [ending, setEnding] = useState(false);
  const { record, byName } = view;
  const heads = headsOf(record.lines);
  const running = record.status === 'running';
  const print = () => printSlips('roll', [record.id]);
  usePrintKey(print);
  const mark = (line: RollLine) =>
    call('rollCalls.mark', { rollId: record.id, visitId: line.visitId, mark: after[line.mark] }).catch(tellError);
  const shown = hiding ? record.lines.filter((line) => line.mark !== 'present') : record.lines;
  return (
    <div className={styles.page}>
      <header className={styles.insideHead}>
        <h2>
          {t('visitors.roll.title')} · {t(`visitors.inside.kind.${record.kind}`)}
        </h2>
        <span>
          {record.endedAt === null
            ? t('visitors.roll.running', { time: format.moment(record.startedAt, now) })
            : t('visitors.roll.ended', { time: format.moment(record.endedAt, now), by: byName })}
        </span>
        <strong role="status">{t('visitors.roll.counts', heads)}</strong>
        <Checkbox
          label={t('visitors.roll.hide')}
          checked={hiding}
          onChange={(event) => setHiding(event.currentTarget.checked)}
        />
        <Button variant="default" onClick={print} rightSection={<kbd>Ctrl P</kbd>}>
          {t('visitors.roll.print')}
        </Button>
        {running ? (
          <Button
            onClick={() => {
              onEnd();
              setEnding(true);
            }}
          >
            {t('visitors.roll.end')}
          </Button>
        ) : (
          <Button variant="subtle" onClick={onBack}>
            {t('visitors.roll.back')}
          </Button>
        )}
      </header>
      {ending && running && <EndForm view={view} onDone={() => setEnding(false)} />}
      {record.lines.length === 0 ? (
        <p>{t('visitors.roll.none')}</p>
      ) : (
        running && <p className={styles.lead}>{t('visitors.roll.lead', { count: sum(heads) })}</p>
      )}
      {record.result && <p className={styles.lead}>{record.result}</p>}
      <ul className={styles.roll}>
        {shown.map((line) => (
          <li key={line.visitId}>
            <button type="button" data-mark={line.mark} disabled={!running} onClick={() => void mark(line)}>
              <i aria-hidden="true">{signs[line.mark]}</i>
              <strong>{line.name}</strong>
              {line.heads > 1 && <span>{t('visitors.heads', { count: line.heads })}</span>}
              <span>{line.company}</span>
              <span>{whomText(line)}</span>
              <small>{t(`visitors.roll.mark.${line.mark}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const sum = ({ waiting, present, missing }: Record<RollMark, number>) => waiting + present + missing;

function EndForm({ view: { record }, onDone }: { view: RollView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [result, setResult] = useState(record.result);
  const { waiting, missing } = headsOf(record.lines);
  return (
    <FormFrame
      title={t('visitors.roll.endTitle')}
      save={t('visitors.roll.endSave')}
      faults={faults}
      send={() => call('rollCalls.end', { rollId: record.id, result })}
      onDone={onDone}
    >
      {waiting + missing > 0 && <p>{t('visitors.roll.endLead', { count: waiting + missing })}</p>}
      <TextField
        name="result"
        label={t('visitors.field.missing')}
        required={waiting + missing > 0}
        autoFocus
        maxLength={1000}
        value={result}
        onChange={(next) => {
          setResult(next);
          faults.clear('result');
        }}
        fault={faults.of('result')}
      />
    </FormFrame>
  );
}
