import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CaseView } from '../../shared/contract/cases.ts';
import { now } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { GoneDraft } from '../drafts/gone-draft.tsx';
import { restore, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { intakeFromLine, useLineStart } from '../log/promoted-line.ts';
import { NotifyPage } from '../notify/notify-page.tsx';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import styles from './intake.module.css';
import { IntakeAside } from './intake-aside.tsx';
import { IntakeForm } from './intake-form.tsx';
import { emptyIntake, type IntakeValues } from './intake-values.ts';
import { LogCallPanel } from './log-call-panel.tsx';
import { usePromotedCall } from './promoted-call.ts';
import { useRoomStart } from './room-start.ts';
import { useIntake } from './use-intake.ts';

interface IntakeScreenProps {
  draftId?: string | undefined;
  /** A logged call that turns out to be a report. */
  callId?: string | undefined;
  /** The room on whose card the report is begun. */
  unitId?: string | undefined;
  /** The line of the log that turns out to be a report. */
  lineId?: string | undefined;
}

/** F2: a call or a person at the desk. */
export function IntakeScreen({ draftId, callId, unitId, lineId }: IntakeScreenProps) {
  const [empty] = useState(() => emptyIntake(now()));
  const [id] = useState(() => draftId ?? newId());
  const kept = useKeptDraft(draftId);
  const promoted = usePromotedCall(callId, empty);
  const inRoom = useRoomStart(draftId === undefined ? unitId : undefined, empty);
  const fromLine = useLineStart(draftId === undefined ? lineId : undefined, empty, (began) =>
    intakeFromLine(empty, began),
  );
  if (kept.state === 'gone') return <GoneDraft id={id} record="cases" />;
  if (kept.state === 'reading' || promoted.state === 'reading' || inRoom === null || fromLine === null) return null;
  const begun = lineId !== undefined ? fromLine : unitId === undefined ? promoted.values : inRoom;
  const start = kept.state === 'found' ? restore(kept.content, empty) : begun;
  return <OpenIntake id={id} start={start} />;
}

type Step = { step: 'form' } | { step: 'log' } | { step: 'saved'; view: CaseView };

function OpenIntake({ id, start }: { id: string; start: IntakeValues }) {
  const open = useScreen((s) => s.open);
  const back = useScreen((s) => s.back);
  useDraftScreen(id);
  const [at, setAt] = useState<Step>({ step: 'form' });
  const intake = useIntake(id, start, (view) => setAt({ step: 'saved', view }));
  const { values, patch } = intake;
  const duplicates = useDuplicates(values);

  const link = () => {
    const first = duplicates[0];
    if (values.repeatOf !== null) patch({ repeatOf: null, repeatOfNo: '' });
    else if (first) patch({ repeatOf: first.id, repeatOfNo: first.no });
    else return false;
  };
  const toLog = () => setAt({ step: 'log' });
  useKeys(
    {
      'mod+Enter': () => intake.save(),
      'mod+S': () => intake.save(),
      'alt+Enter': () => intake.save(true),
      'mod+shift+Enter': toLog,
      F6: toLog,
      'alt+R': link,
      Esc: back,
    },
    { enabled: at.step === 'form' },
  );

  if (at.step === 'saved') return <NotifyPage caseId={at.view.record.id} first={at.view} />;
  if (at.step === 'log') {
    return (
      <LogCallPanel
        intake={intake}
        onLogged={({ id: callId }) => open({ at: 'calls', callId })}
        onBack={() => setAt({ step: 'form' })}
      />
    );
  }
  return (
    <div className={styles.page}>
      <IntakeForm intake={intake} onLogOnly={toLog} onKeep={back} />
      <IntakeAside intake={intake} duplicates={duplicates} />
    </div>
  );
}

/** S01 rule 8: what the same room said about the same thing lately. */
function useDuplicates({ unitId, subCategory }: IntakeValues) {
  const found = useDesk(
    'cases.duplicates',
    { unitId: unitId ?? '', subCategory },
    { enabled: unitId !== null && subCategory !== null },
  );
  return unitId === null || subCategory === null || found.stale ? [] : (found.data ?? []);
}
