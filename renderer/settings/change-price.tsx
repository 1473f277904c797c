import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type PriceValue, readYuan, yuanText } from '../../shared/registers/prices.ts';
import { errorText } from '../desk/error-text.ts';
import { now } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './settings.module.css';

/** A new price, and from when it holds. What was quoted before keeps the price that held then. */
export function ChangePrice({ price, onDone }: { price: PriceValue; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction('prices.save');
  const [typed, setTyped] = useState(yuanText(price.price));
  const [unitOfMeasure, setUnit] = useState(price.unitOfMeasure);
  const [from, setFrom] = useState<TypedTime>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fen = readYuan(typed);
    if (Number.isNaN(fen)) return faults.set([{ field: 'price', code: 'format' }]);
    if (!isTime(from)) return faults.set([{ field: 'validFrom', code: 'format' }]);
    try {
      await action.run({ code: price.code, price: fen, unitOfMeasure, validFrom: from ?? now() });
      tellDone(t('words.saved'));
      onDone();
    } catch (error) {
      faults.show(error);
    }
  };
  return (
    <form ref={faults.formRef} className={styles.change} onSubmit={(event) => void save(event)} noValidate>
      <TextField
        name="price"
        label={t('orders.quote.price')}
        autoFocus
        value={typed}
        onChange={(text) => {
          setTyped(text);
          faults.clear('price');
        }}
        fault={faults.of('price')}
        maxLength={12}
      />
      <TextField
        name="unitOfMeasure"
        label={t('settings.prices.unit')}
        value={unitOfMeasure}
        onChange={setUnit}
        fault={faults.of('unitOfMeasure')}
        maxLength={10}
      />
      <TimeField
        name="validFrom"
        label={t('settings.parameters.validFrom')}
        emptyMeans={t('settings.parameters.atOnce')}
        value={from}
        onChange={setFrom}
        fault={faults.of('validFrom')}
      />
      {action.error && !faults.any ? (
        <p role="alert" className={styles.refused}>
          {errorText(action.error, t)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" loading={action.pending}>
          {t('words.save')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
