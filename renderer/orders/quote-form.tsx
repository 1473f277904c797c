import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseOrders } from '../../shared/contract/orders.ts';
import { paidItems } from '../../shared/registers/paid-items.ts';
import { customerDecisions, type Payer, type PriceValue, yuanText } from '../../shared/registers/prices.ts';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, type Faults, NumberField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { FormFrame } from './form-frame.tsx';
import styles from './orders.module.css';
import { linesToSend, runningTotal, type TypedLine, unitPriceOf, withItem } from './quote-values.ts';

interface QuoteFormProps {
  caseId: string;
  payers: CaseOrders['payers'];
  onDone(): void;
}

const otherKey = 'O';

/** S05: what it costs, who pays, and whether it is still wanted; parts are chosen by their letters. */
export function QuoteForm({ caseId, payers, onDone }: QuoteFormProps) {
  const t = useText();
  const faults = useFaults();
  const { data } = useDesk('prices.list', {});
  const list = data?.inForce ?? [];
  const [lines, setLines] = useState<TypedLine[]>([]);
  const [payer, setPayer] = useState<Payer | null>(payers.length === 1 ? (payers[0] ?? null) : null);
  const [decision, setDecision] = useState<(typeof customerDecisions)[number] | null>(null);
  const [quotedBy, setQuotedBy] = useState(usePerson()?.name ?? '');
  const add = (code: TypedLine['itemCode']) => {
    setLines((all) => withItem(all, code));
    faults.clear('lines');
  };
  const letters = paidItems.map(({ code, key }) => [key, () => add(code)]);
  useKeys(Object.fromEntries([...letters, [otherKey, () => add(null)]]));
  const change = (key: number, fields: Partial<TypedLine>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...fields } : line)));

  const send = () => {
    const missing = [lines.length === 0 && 'lines', payer === null && 'payer', decision === null && 'decision'].filter(
      (field) => field !== false,
    );
    faults.set(missing.map((field) => ({ field, code: 'required' })));
    if (missing.length > 0 || payer === null || decision === null) return false;
    return call('orders.quote', { caseId, lines: linesToSend(lines), payer, decision, quotedBy });
  };
  return (
    <FormFrame
      title={t('orders.quote.title')}
      save={t('orders.quote.save')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <div className={styles.items} data-field="lines" data-fault={faults.of('lines') || undefined}>
        {paidItems.map(({ code, key }, i) => (
          <Button key={code} variant="default" autoFocus={i === 0} onClick={() => add(code)}>
            {t(`orders.item.${code}`)} <kbd>{key}</kbd>
          </Button>
        ))}
        <Button variant="default" onClick={() => add(null)}>
          {t('orders.quote.other')} <kbd>{otherKey}</kbd>
        </Button>
      </div>
      {lines.length === 0 && <p className={styles.hint}>{t('orders.quote.empty')}</p>}
      {lines.map((line, i) => (
        <Line
          key={line.key}
          line={line}
          at={`lines.${i}`}
          list={list}
          faults={faults}
          change={(fields) => change(line.key, fields)}
          onRemove={() => setLines((all) => all.filter(({ key }) => key !== line.key))}
        />
      ))}
      <p className={styles.total}>
        {t('orders.quote.total')}{' '}
        <output>{t('orders.quote.yuan', { amount: yuanText(runningTotal(lines, list)) })}</output>
      </p>
      <ChoiceField
        name="payer"
        label={t('orders.quote.payer')}
        required
        value={payer}
        onChange={(value) => setPayer(value)}
        fault={faults.of('payer')}
        choices={payers.map((value) => ({ value, label: t(`orders.payer.${value}`) }))}
      />
      <ChoiceField
        name="decision"
        label={t('orders.quote.decision')}
        required
        value={decision}
        onChange={(value) => setDecision(value)}
        fault={faults.of('decision')}
        choices={customerDecisions.map((value) => ({ value, label: t(`orders.decision.${value}`) }))}
      />
      <TextField
        name="quotedBy"
        label={t('orders.quote.quotedBy')}
        maxLength={60}
        value={quotedBy}
        onChange={setQuotedBy}
        fault={faults.of('quotedBy')}
      />
    </FormFrame>
  );
}

interface LineProps {
  line: TypedLine;
  at: string;
  list: readonly PriceValue[];
  faults: Faults;
  change(fields: Partial<TypedLine>): void;
  onRemove(): void;
}

function Line({ line, at, list, faults, change, onRemove }: LineProps) {
  const t = useText();
  const price = unitPriceOf(line, list);
  return (
    <div className={styles.quoteLine}>
      {line.itemCode === null ? (
        <>
          <TextField
            name={`${at}.description`}
            label={t('orders.quote.description')}
            maxLength={120}
            autoFocus
            value={line.description}
            onChange={(description) => change({ description })}
            fault={faults.of(`${at}.description`)}
          />
          <TextField
            name={`${at}.unitPrice`}
            label={t('orders.quote.price')}
            value={line.price}
            onChange={(typed) => {
              change({ price: typed });
              faults.clear(`${at}.unitPrice`);
            }}
            fault={faults.of(`${at}.unitPrice`)}
          />
        </>
      ) : (
        <span className={styles.listed}>
          {t(`orders.item.${line.itemCode}`)}
          {Number.isFinite(price) && <small>{t('orders.quote.each', { amount: yuanText(price) })}</small>}
        </span>
      )}
      <NumberField
        name={`${at}.qty`}
        label={t('orders.quote.qty')}
        value={line.qty}
        onChange={(qty) => {
          change({ qty });
          faults.clear(`${at}.qty`);
        }}
        fault={faults.of(`${at}.qty`)}
      />
      <Button variant="subtle" onClick={onRemove}>
        {t('orders.quote.remove')}
      </Button>
    </div>
  );
}
