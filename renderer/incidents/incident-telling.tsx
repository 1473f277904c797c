import { useEffect, useState } from 'react';
import type { IncidentView } from '../../shared/contract/incidents.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { TellingPanel } from '../notify/notify-panel.tsx';
import type { Telling } from '../notify/use-notify.ts';
import { openScreen } from '../shell/screen.ts';

/** Who must be told and who was: by the emergency it was opened with, or here. Folded away once everybody has heard. */
export function IncidentTelling({ view }: { view: IncidentView }) {
  const t = useText();
  const { record, lines, caseNo, steps } = view;
  const waits = lines.some(({ told }) => told === undefined);
  const [open, setOpen] = useState(waits);
  useEffect(() => {
    if (!waits) setOpen(false);
  }, [waits]);
  if (lines.length === 0) return null;
  const { caseId } = record;
  const telling: Telling = {
    lines,
    may: steps.includes('notify'),
    send: (told) => call('incidents.notify', { incidentId: record.id, ...told }),
  };
  return (
    <details className={recordStyles.telling} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>
          {t('incidents.told')} {lines.filter(({ told }) => told).length}/{lines.length}
        </h2>
      </summary>
      {caseId !== null && (
        <button type="button" className={keyStyles.link} onClick={() => openScreen({ at: 'cases', caseId })}>
          {t('incidents.field.caseNo')} {caseNo}
        </button>
      )}
      {open && <TellingPanel telling={telling} />}
    </details>
  );
}
