import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PaidItemCode } from '../../shared/registers/paid-items.ts';
import { type PriceValue, yuanText } from '../../shared/registers/prices.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { ChangePrice } from './change-price.tsx';
import styles from './settings.module.css';

/** The six paid parts and what they cost today (S05); the supervisor changes them from a date on. */
export function Prices({ editable }: { editable: boolean }) {
  const t = useText();
  const { data } = useDesk('prices.list', {});
  const [changing, setChanging] = useState<PaidItemCode | null>(null);
  if (!data) return null;
  return (
    <ul className={styles.values}>
      {data.inForce.map((price) => {
        const { code } = price;
        const open = changing === code;
        return (
          <li key={code}>
            <div className={styles.value}>
              <span>
                {t(`orders.item.${code}`)}
                <Later code={code} values={data.values} />
              </span>
              <strong>{t('orders.quote.each', { amount: yuanText(price.price) })}</strong>
              {editable ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-expanded={open}
                  aria-label={`${t('words.edit')} ${t(`orders.item.${code}`)}`}
                  onClick={() => setChanging(open ? null : code)}
                >
                  {t('words.edit')}
                </Button>
              ) : null}
            </div>
            {open ? <ChangePrice price={price} onDone={() => setChanging(null)} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** What is decided already and holds from a later date on. */
function Later({ code, values }: { code: PaidItemCode; values: readonly PriceValue[] }) {
  const t = useText();
  const format = useFormat();
  const minute = useNow(60_000);
  const next = values
    .filter((value) => value.code === code && value.validFrom > minute)
    .toSorted((a, b) => a.validFrom - b.validFrom)[0];
  if (!next) return null;
  return (
    <>
      <br />
      <span className={styles.later}>
        {t('settings.parameters.later', {
          moment: format.moment(next.validFrom, minute),
          value: t('orders.quote.each', { amount: yuanText(next.price) }),
        })}
      </span>
    </>
  );
}
