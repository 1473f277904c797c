import type { Order } from '../../shared/registers/orders.ts';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { countdown } from '../notify/countdown.ts';
import { minuteClock } from './minute-clock.ts';

/** The fifteen minutes to the second, and afterwards whether they were kept. */
export function ArriveClock({ order }: { order: Order }) {
  const t = useText();
  const format = useFormat();
  const { status, receivedAt, arriveBy, arrivedAt } = order;
  if (receivedAt === null || arriveBy === null) return null;
  if (status === 'received') return <Running from={receivedAt} dueAt={arriveBy} />;
  if (arrivedAt === null) return null;
  const late = arrivedAt > arriveBy;
  const span = format.span(arrivedAt - receivedAt);
  return (
    <Meaning tone={late ? 'danger' : 'done'}>{t(late ? 'orders.clock.late' : 'orders.clock.onTime', { span })}</Meaning>
  );
}

function Running({ from, dueAt }: { from: number; dueAt: number }) {
  const t = useText();
  const { seconds, over } = countdown(from, dueAt, useNow(500));
  const time = minuteClock(over ? seconds : Math.min(seconds, (dueAt - from) / 1000));
  return (
    <span role="timer">
      <Meaning tone={over ? 'danger' : 'soon'}>{t(over ? 'orders.clock.over' : 'orders.clock.left', { time })}</Meaning>
    </span>
  );
}
