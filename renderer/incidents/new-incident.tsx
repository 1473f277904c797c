import { useEffect, useRef, useState } from 'react';
import { type EmergencyType, emergencyTypes } from '../../shared/registers/emergencies.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { GoneDraft } from '../drafts/gone-draft.tsx';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { BigKeys } from '../emergency/big-keys.tsx';
import { isTime, TextAreaField, TimeField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { incidentFromLine, useLineStart } from '../log/promoted-line.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import { type IncidentSaid, nothingSaid } from './incident-drafts.ts';
import styles from './incidents.module.css';
import { PlaceWords } from './place-words.tsx';

interface FreshIncidentProps {
  draftId: string | undefined;
  /** The line of the log it grows out of: nothing is typed twice. */
  lineId: string | undefined;
}

/** What somebody finds: one key for what it is, where, what it looks like. Everything else comes on its page. */
export function FreshIncident({ draftId, lineId }: FreshIncidentProps) {
  const kept = useKeptDraft(draftId);
  const begun = useLineStart(draftId === undefined ? lineId : undefined, nothingSaid, (line) =>
    incidentFromLine(nothingSaid, line),
  );
  if (kept.state === 'gone') return <GoneDraft id={draftId ?? ''} record="incidents" />;
  if (kept.state === 'reading' || begun === null) return <div className={recordStyles.record} />;
  const start = kept.state === 'found' ? restore(kept.content, nothingSaid) : begun;
  return <IncidentForm start={start} draftId={kept.state === 'found' ? draftId : undefined} />;
}

function IncidentForm({ start, draftId }: { start: IncidentSaid; draftId: string | undefined }) {
  const t = useText();
  const faults = useFaults();
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [said, setSaid] = useState(start);
  const fields = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLElement>(null);
  // The keys of the kinds are heard at once.
  useEffect(() => page.current?.focus(), []);
  const put = (changed: Partial<IncidentSaid>) => {
    setSaid((last) => ({ ...last, ...changed }));
    for (const field of Object.keys(changed)) faults.clear(field);
  };
  const choose = (type: EmergencyType) => {
    put({ type });
    requestAnimationFrame(() => fields.current?.querySelector('input')?.focus());
  };
  useDraftScreen(id);
  const matter = said.type ? t(`domain.emergency.${said.type}`) : '';
  useDraft({
    ...{ id, form: 'incident', values: said, touched: said !== start || draftId !== undefined },
    title: [said.place, matter, said.phenomenon].filter(Boolean).join(' ').slice(0, 120),
  });
  // As on the screen of an emergency: the same keys mean the same things.
  useKeys(Object.fromEntries(emergencyTypes.map(({ key, code }) => [key, () => choose(code)])));
  const saved = useRef<string>(undefined);
  const send = () => {
    const { placed: _, discoveredAt, ...rest } = said;
    if (!isTime(discoveredAt)) {
      faults.set([{ field: 'discoveredAt', code: 'format' }]);
      return false as const;
    }
    return call('incidents.open', { id, ...rest, discoveredAt }).then(async ({ record }) => {
      await settleDraft(id);
      tellDone(t('incidents.saved', { no: record.no }));
      saved.current = record.id;
    });
  };
  return (
    <section className={recordStyles.record} ref={page} tabIndex={-1} aria-label={t('incidents.newTitle')}>
      <FormFrame
        title={t('incidents.newTitle')}
        save={t('incidents.save')}
        faults={faults}
        send={send}
        onDone={() => replace({ at: 'incidents', ...(saved.current && { incidentId: saved.current }) })}
      >
        <div className={styles.types}>
          <BigKeys<EmergencyType>
            name="type"
            label={t('incidents.field.type')}
            fault={faults.of('type')}
            required
            keys={emergencyTypes.map(({ code, key }) => ({
              value: code,
              label: t(`domain.emergency.${code}`),
              keyHint: key,
            }))}
            value={said.type}
            onChange={choose}
          />
        </div>
        <div ref={fields} className={styles.short} data-form>
          <div className={styles.wide}>
            <PlaceWords
              value={said}
              label={t('incidents.field.place')}
              placeholder={t('incidents.placeHint')}
              fault={faults.of('place')}
              onChange={put}
            />
          </div>
          <div className={styles.wide}>
            <TextAreaField
              name="phenomenon"
              label={t('incidents.field.phenomenon')}
              placeholder={t('incidents.phenomenonHint')}
              required
              value={said.phenomenon}
              onChange={(phenomenon) => put({ phenomenon })}
              fault={faults.of('phenomenon')}
            />
          </div>
          <TimeField
            name="discoveredAt"
            label={t('incidents.field.discoveredAt')}
            value={said.discoveredAt}
            onChange={(discoveredAt) => put({ discoveredAt })}
            fault={faults.of('discoveredAt')}
          />
        </div>
      </FormFrame>
    </section>
  );
}
