import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeskDuty, HandoverView } from '../../shared/contract/handovers.ts';
import type { FaultAt } from '../../shared/errors.ts';
import { unwritten } from '../../shared/registers/handover-rules.ts';
import type { HandoverSheet, SheetSection } from '../../shared/registers/handover-sheet.ts';
import type { HandoverState } from '../../shared/registers/handover-states.ts';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useIsSupervisor, usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import { CloseForm } from './close-form.tsx';
import { CountsPanel } from './counts-panel.tsx';
import { DutyLine } from './duty-line.tsx';
import { PrintHandover } from './handover-record.tsx';
import styles from './handovers.module.css';
import { LeaveForm } from './leave-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { SectionList } from './section-list.tsx';
import { SectionTiles } from './section-tiles.tsx';
import { SignForm } from './sign-form.tsx';
import { useWritten } from './use-written.ts';
import { WrittenForm } from './written-form.tsx';

type Form = 'sign' | 'refuse' | 'leave' | 'close';

/** 本班交接: everything that is open on one page, what was counted and said, and who takes it. */
export function SheetPage({ leaving }: { leaving: boolean }) {
  const { data: duty } = useDesk('handovers.duty', {});
  const { data: now } = useDesk('handovers.sheet', {});
  const handoverId = duty?.unfinished?.id;
  const { data: view } = useDesk(
    'handovers.read',
    { handoverId: handoverId ?? '' },
    { enabled: handoverId !== undefined },
  );
  const [form, setForm] = useState<Form | null>(null);
  if (!duty || !now) return null;
  const under = view && view.record.id === handoverId ? view : null;
  const done = () => setForm(null);
  if (form === 'sign' && under) return <SignForm view={under} onDone={done} />;
  if (form === 'refuse' && under) return <RefuseForm view={under} onDone={done} />;
  if (form === 'leave') return <LeaveForm onDone={done} />;
  if (form === 'close') return <CloseForm handoverId={null} review={false} onDone={done} />;
  return <Sheet duty={duty} sheet={under?.sheet ?? now.sheet} view={under} leaving={leaving} open={setForm} />;
}

interface SheetProps {
  duty: DeskDuty;
  sheet: HandoverSheet;
  view: HandoverView | null;
  leaving: boolean;
  open(form: Form): void;
}

function Sheet({ duty, sheet, view, leaving, open }: SheetProps) {
  const t = useText();
  const me = usePerson();
  const isSupervisor = useIsSupervisor();
  const [section, setSection] = useState<SheetSection>('cases');
  const mine = duty.holder !== null && duty.holder.id === me?.id;
  const start = () => void call('handovers.start', { id: crypto.randomUUID() }).catch(tellError);
  useKeys({ ...(mine && view === null && { 'mod+Enter': start }) });
  return (
    <div className={styles.sheet}>
      <div>
        {leaving && (
          <p role="alert">
            <Meaning tone="danger">
              {mine ? t('handovers.leaving') : t('handovers.leavingStandIn', { name: duty.holder?.name ?? '' })}
            </Meaning>
          </p>
        )}
        <DutyLine duty={duty} />
        <SectionTiles sheet={sheet} chosen={section} onChoose={setSection} />
        <SectionList sheet={sheet} section={section} />
      </div>
      <div className={styles.aside}>
        {view && mine ? (
          <Own key={view.record.id} view={view} open={open} />
        ) : (
          <>
            <p>{t('handovers.startHint')}</p>
            <div className={styles.buttons}>
              {mine && (
                <Button onClick={start} rightSection={<kbd>Ctrl Enter</kbd>}>
                  {t('handovers.start')}
                </Button>
              )}
              {mine && duty.absence === null && (
                <Button variant="default" onClick={() => open('leave')}>
                  {t('handovers.leave')}
                </Button>
              )}
              {isSupervisor && duty.holder && (
                <Button variant="default" onClick={() => open('close')}>
                  {t('handovers.closeDesk')}
                </Button>
              )}
            </div>
            {!mine && duty.holder && <p>{t('handovers.notYours', { name: duty.holder.name })}</p>}
            <CountsPanel sheet={sheet} mayCount={false} />
          </>
        )}
      </div>
    </div>
  );
}

/** What whoever hands over counts and says, up to the signatures. */
function Own({ view, open }: { view: HandoverView; open(form: Form): void }) {
  const t = useText();
  const format = useFormat();
  const faults = useFaults();
  const written = useWritten(view);
  const go = (form: Form) => void written.flush().then(() => open(form), tellError);
  const sign = () => {
    const owed = [...countsOwed(view.record.status), ...unwritten(written.parts)];
    if (owed.length > 0) faults.set(owed);
    else go('sign');
  };
  useKeys({ 'mod+Enter': sign, 'mod+S': () => void written.flush().catch(tellError) });
  const { record, refusedBy, sheet } = view;
  return (
    <div ref={faults.formRef}>
      <p className={styles.line}>
        <span>
          {record.no} <PrintHandover record={record} />
        </span>
        <Meaning
          tone={
            record.status === 'refusedByIncoming'
              ? 'danger'
              : record.status === 'differencesExplained'
                ? 'done'
                : 'waits'
          }
        >
          {t(`handovers.state.${record.status}`)}
        </Meaning>
      </p>
      {record.refusals.map(({ at, reason, reportedTo }, i) => (
        <p key={at}>
          <Meaning tone="danger">
            {t('handovers.refusal', {
              time: format.moment(at, sheet.at),
              name: refusedBy[i] ?? '',
              reason,
              reportedTo,
            })}
          </Meaning>
        </p>
      ))}
      <CountsPanel sheet={sheet} mayCount fault={faults.of('counts')} />
      <WrittenForm written={written} sheet={sheet} faults={faults} />
      <div className={`${styles.buttons} ${styles.stuck}`}>
        <Button onClick={sign} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('handovers.sign')}
        </Button>
        <Button variant="default" onClick={() => go('refuse')}>
          {t('handovers.refuse')}
        </Button>
        <Button variant="default" onClick={() => go('leave')}>
          {t('handovers.leave')}
        </Button>
      </div>
    </div>
  );
}

/** What the state says of the counts; after a refusal the desk itself looks. */
function countsOwed(status: HandoverState): FaultAt[] {
  if (status === 'preparing') return [{ field: 'counts', code: 'required' }];
  return status === 'counted' ? [{ field: 'counts', code: 'reason' }] : [];
}
