import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShiftLine } from '../../shared/contract/duty.ts';
import { dateAfter } from '../../shared/time/calendar.ts';
import { wallTime } from '../../shared/time/site-time.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { PrintButton } from '../print/print-button.tsx';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { type DutyStep, openScreen } from '../shell/screen.ts';
import { AskLeave } from './ask-leave.tsx';
import { AskSwap } from './ask-swap.tsx';
import styles from './duty.module.css';
import { DutyWeekTable } from './duty-week.tsx';
import { EnterShift, RemoveShift } from './enter-shift.tsx';
import { OnDutyList } from './on-duty-list.tsx';
import { mondayOf } from './shift-text.ts';
import { SwapList } from './swap-list.tsx';

/** A form that opens with the roster: the Monday of its week, and the shift it is about. */
export interface DutyOpened {
  act: DutyStep | undefined;
  week: string | undefined;
  shiftId: string | undefined;
}

/** S47: the roster week by week, who is on duty now, and what is asked for. */
export function Duty({ first }: { first: DutyOpened }) {
  const t = useText();
  const timeZone = useSite((s) => s.site.timeZone);
  const [from, setFrom] = useState(() => first.week || mondayOf(wallTime(now(), timeZone).date));
  const { data: week } = useDesk('duty.week', { from });
  const [chosenId, setChosenId] = useState(first.shiftId ?? '');
  const chosen = week?.shifts.find(({ id }) => id === chosenId) ?? null;
  const [open, setOpen] = useState<DutyStep | null>(first.act ?? null);
  const mayPrint = usePerson()?.role !== 'nightGuard';
  const print = () => openScreen({ at: 'print', paper: { form: 'roster', from, to: dateAfter(from, 6), purpose: '' } });
  useKeys({ 'mod+P': mayPrint ? print : undefined });
  const turn = (days: number) => {
    setFrom(days === 0 ? mondayOf(wallTime(now(), timeZone).date) : dateAfter(from, days));
    setChosenId('');
  };
  const done = () => {
    setOpen(null);
    setChosenId('');
  };
  return (
    <div className={styles.panes}>
      <section className={styles.main} aria-label={t('duty.title')}>
        <div className={styles.bar}>
          <Button variant="default" aria-label={t('duty.before')} onClick={() => turn(-7)}>
            ‹
          </Button>
          <strong>{t('duty.week', { from })}</strong>
          <Button variant="default" aria-label={t('duty.after')} onClick={() => turn(7)}>
            ›
          </Button>
          <Button variant="default" onClick={() => turn(0)}>
            {t('duty.thisWeek')}
          </Button>
          <Steps chosen={chosen} onOpen={setOpen} />
          {mayPrint && <PrintButton onPrint={print} />}
        </div>
        {week && week.unstaffed.length > 0 ? (
          <p className={styles.hint}>{t('duty.unstaffed', { dates: week.unstaffed.join('，') })}</p>
        ) : null}
        {open === 'enter' ? <EnterShift onDone={done} from={from} /> : null}
        {open === 'askLeave' ? <AskLeave onDone={done} from={from} /> : null}
        {open === 'askSwap' && chosen ? <AskSwap key={chosen.id} shift={chosen} from={from} onDone={done} /> : null}
        {open === 'remove' && chosen ? <RemoveShift shift={chosen} onDone={done} /> : null}
        {week ? <DutyWeekTable week={week} chosenId={chosen?.id} onChoose={({ id }) => setChosenId(id)} /> : null}
      </section>
      <aside className={styles.side}>
        <OnDutyList />
        <SwapList />
      </aside>
    </div>
  );
}

function Steps({ chosen, onOpen }: { chosen: ShiftLine | null; onOpen(step: DutyStep): void }) {
  const t = useText();
  const supervisor = useIsSupervisor();
  const me = usePerson()?.id;
  const free = chosen?.status === 'planned' && (supervisor || chosen.staffId === me);
  const steps: DutyStep[] = [
    ...(supervisor ? (['enter'] as const) : []),
    'askLeave',
    ...(free ? (['askSwap'] as const) : []),
    ...(supervisor && chosen ? (['remove'] as const) : []),
  ];
  return steps.map((step) => (
    <Button key={step} variant="default" onClick={() => onOpen(step)}>
      {t(`duty.${step}`)}
    </Button>
  ));
}
