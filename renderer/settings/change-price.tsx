import { useState } from 'react';
import type { FaultAt } from '../../shared/errors.ts';
import { type PriceValue, readYuan, yuanText } from '../../shared/registers/prices.ts';
import { now } from '../desk/steady-now.ts';
import { useDeskAction } from '../desk/use-desk.ts';
import { isTime, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { ChangeForm } from './change-form.tsx';

/** A new price, and from when it holds. What was quoted before keeps the price that held then. */
export function ChangePrice({ price, onDone }: { price: PriceValue; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction('prices.save');
  const [typed, setTyped] = useState(yuanText(price.price));
  const [unitOfMeasure, setUnit] = useState(price.unitOfMeasure);
  const [from, setFrom] = useState<TypedTime>(null);

  const fen = readYuan(typed);
  const check = (): FaultAt[] => {
    if (Number.isNaN(fen)) return [{ field: 'price', code: 'format' }];
    return isTime(from) ? [] : [{ field: 'validFrom', code: 'format' }];
  };
  const save = () =>
    action.run({
      code: price.code,
      price: fen,
      unitOfMeasure,
      validFrom: isTime(from) && from !== null ? from : now(),
    });
  return (
    <ChangeForm faults={faults} action={action} check={check} save={save} onDone={onDone}>
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
    </ChangeForm>
  );
}
