import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrderView } from '../../shared/contract/orders.ts';
import type { OrderStep } from '../../shared/registers/order-states.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { ArriveClock } from './arrive-clock.tsx';
import { DoneForm } from './done-form.tsx';
import { OrderWhyNot } from './order-why-not.tsx';
import styles from './orders.module.css';
import { SignForm } from './sign-form.tsx';
import { StepFormView } from './step-form.tsx';
import { isShort } from './step-forms.ts';

/** In the order in which an order usually needs them: the first that may be done is the main one. */
const order: readonly OrderStep[] = [
  'apologise',
  'tell',
  'receive',
  'arrive',
  'confirmPrice',
  'done',
  'accept',
  'return',
  'unfinished',
  'cancel',
];

/** The step the screen was opened for, once. */
function useAskedStep(view: OrderView) {
  const turn = useScreen((s) => s.turn);
  const [opened, setOpened] = useState<{ turn: number; step: OrderStep | null }>({ turn: -1, step: null });
  if (opened.turn !== turn) {
    const { screen } = useScreen.getState();
    const wanted = screen.at === 'orders' && screen.orderId === view.record.id ? screen.act : undefined;
    setOpened({ turn, step: wanted && view.steps.includes(wanted) ? wanted : null });
  }
  return [opened.step, (step: OrderStep | null) => setOpened({ turn, step })] as const;
}

/** What may be done with an order now, its form in place, and the fifteen minutes. */
export function OrderPanel({ view }: { view: OrderView }) {
  const t = useText();
  const [open, setOpen] = useAskedStep(view);
  const offered = order.filter((step) => view.steps.includes(step));
  const done = () => setOpen(null);
  const take = (step: OrderStep) => {
    if (step !== 'return') return setOpen(step);
    call('orders.return', { orderId: view.record.id }).catch(tellError);
  };
  return (
    <>
      <ArriveClock order={view.record} />
      {open !== null && view.steps.includes(open) ? (
        <StepPage key={open} step={open} view={view} onDone={done} />
      ) : (
        <div className={styles.steps}>
          {offered.map((step, i) => (
            <Button key={step} variant={i === 0 ? 'filled' : 'default'} onClick={() => take(step)}>
              {t(`orders.step.${step}`)}
            </Button>
          ))}
        </div>
      )}
      {open === null && <OrderWhyNot order={view.record} />}
    </>
  );
}

interface StepPageProps {
  step: OrderStep;
  view: OrderView;
  onDone(): void;
}

function StepPage({ step, view, onDone }: StepPageProps) {
  if (isShort(step)) return <StepFormView step={step} view={view} onDone={onDone} />;
  if (step === 'done') return <DoneForm view={view} onDone={onDone} />;
  const purpose = step === 'confirmPrice' ? 'price' : 'acceptance';
  return <SignForm purpose={purpose} view={view} onDone={onDone} />;
}
