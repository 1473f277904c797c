import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SwapLine } from '../../shared/contract/duty.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printSlips } from '../print/request.ts';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { DecideSwap } from './decide-swap.tsx';
import styles from './duty.module.css';
import { spanText } from './shift-text.ts';

/** What is asked for, and beside it the word that it waits for. */
export function SwapList() {
  const t = useText();
  const [open, setOpen] = useState(true);
  const { data } = useDesk('duty.swaps', { open });
  return (
    <section aria-label={t('duty.swaps.title')}>
      <h2>{t('duty.swaps.title')}</h2>
      {data?.length === 0 ? <p>{t('duty.swaps.none')}</p> : null}
      <ul className={styles.list}>
        {(data ?? []).map((swap) => (
          <SwapItem key={swap.id} swap={swap} />
        ))}
      </ul>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(!open)}>
        {t(open ? 'duty.swaps.all' : 'duty.swaps.open')}
      </Button>
    </section>
  );
}

function SwapItem({ swap }: { swap: SwapLine }) {
  const t = useText();
  const format = useFormat();
  const dayDesk = usePerson()?.role !== 'nightGuard';
  const waits = swap.status === 'requested';
  const tone = waits ? 'waits' : swap.status === 'approved' ? 'done' : 'plain';
  return (
    <li>
      <p>
        <SwapText swap={swap} /> <Meaning tone={tone}>{t(`duty.swaps.state.${swap.status}`)}</Meaning>
      </p>
      <p>
        <small>
          {swap.reason}
          {swap.calledAt === null
            ? ''
            : ` · ${t('duty.swaps.called', { time: format.exact(swap.calledAt).slice(5, 16) })}`}
          {swap.otherId === null || !waits
            ? ''
            : ` · ${t(swap.agreedAt === null ? 'duty.swaps.waitsForOther' : 'duty.swaps.agreed', { other: swap.otherName })}`}
          {swap.decidedAt === null
            ? ''
            : ` · ${t('duty.swaps.decidedBy', { name: swap.decidedByName, time: format.exact(swap.decidedAt).slice(5, 16) })}`}
          {[swap.higher, swap.decision].filter(Boolean).map((said) => ` · ${said}`)}
        </small>
      </p>
      {swap.kind === 'leave' && dayDesk ? (
        <PrintButton onPrint={() => printSlips('F56', [swap.id])}>{t('print.form.F56')}</PrintButton>
      ) : null}
      {waits ? <Answers swap={swap} /> : null}
    </li>
  );
}

function SwapText({ swap: { kind, name, otherName, shift, otherShift, startsAt, endsAt } }: { swap: SwapLine }) {
  const t = useText();
  const format = useFormat();
  const timeZone = useSite((s) => s.site.timeZone);
  if (kind === 'leave') {
    const span = [startsAt, endsAt].map((at) => format.exact(at).slice(5, 16)).join(' – ');
    const standIn = otherName ? `，${t('duty.swaps.standIn', { other: otherName })}` : '';
    return `${t('duty.swaps.leave', { name, span })}${standIn}`;
  }
  const said = { name, other: otherName, shift: shift ? spanText(shift, timeZone) : '' };
  if (!otherShift) return t('duty.swaps.swap', said);
  return t('duty.swaps.exchange', { ...said, otherShift: spanText(otherShift, timeZone) });
}

function Answers({ swap }: { swap: SwapLine }) {
  const t = useText();
  const supervisor = useIsSupervisor();
  const me = usePerson()?.id;
  const agree = useDeskAction('duty.agree');
  const withdraw = useDeskAction('duty.withdraw');
  const [deciding, setDeciding] = useState<'approve' | 'refuse' | null>(null);
  if (deciding !== null) {
    return <DecideSwap swap={swap} approve={deciding === 'approve'} onDone={() => setDeciding(null)} />;
  }
  const input = { swapId: swap.id };
  return (
    <div className={styles.bar}>
      {swap.otherId === me && swap.agreedAt === null ? (
        <Button size="compact-md" onClick={() => void agree.run(input).catch(tellError)}>
          {t('duty.swaps.agree')}
        </Button>
      ) : null}
      {supervisor
        ? (['approve', 'refuse'] as const).map((step) => (
            <Button key={step} size="compact-md" variant="default" onClick={() => setDeciding(step)}>
              {t(`duty.swaps.${step}`)}
            </Button>
          ))
        : null}
      {swap.staffId === me || supervisor ? (
        <Button size="compact-md" variant="default" onClick={() => void withdraw.run(input).catch(tellError)}>
          {t('duty.swaps.withdraw')}
        </Button>
      ) : null}
    </div>
  );
}
