import { useState } from 'react';
import { v7 as newId } from 'uuid';
import type { CaseView } from '../../shared/contract/cases.ts';
import { GoneDraft } from '../drafts/gone-draft.tsx';
import { restore, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { emergencyFromLine, useLineStart } from '../log/promoted-line.ts';
import { NotifyPage } from '../notify/notify-page.tsx';
import { EmergencyForm } from './emergency-form.tsx';
import { type EmergencyValues, emptyEmergency } from './emergency-values.ts';
import { useEmergency } from './use-emergency.ts';

interface EmergencyScreenProps {
  draftId?: string | undefined;
  /** The line of the log that turns out to be one. */
  lineId?: string | undefined;
}

/** F8: nothing else on the screen; saved with the least there is, then the six to tell. */
export function EmergencyScreen({ draftId, lineId }: EmergencyScreenProps) {
  const [id] = useState(() => draftId ?? newId());
  const kept = useKeptDraft(draftId);
  const begun = useLineStart(draftId === undefined ? lineId : undefined, emptyEmergency, (began) =>
    emergencyFromLine(emptyEmergency, began),
  );
  if (kept.state === 'gone') return <GoneDraft id={id} record="cases" />;
  if (kept.state === 'reading' || begun === null) return null;
  return <OpenEmergency id={id} start={kept.state === 'found' ? restore(kept.content, emptyEmergency) : begun} />;
}

function OpenEmergency({ id, start }: { id: string; start: EmergencyValues }) {
  useDraftScreen(id);
  const [saved, setSaved] = useState<CaseView | null>(null);
  const emergency = useEmergency(id, start, setSaved);
  return saved ? <NotifyPage caseId={saved.record.id} first={saved} /> : <EmergencyForm emergency={emergency} />;
}
