import { useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { restore, useKeptDraft } from '../drafts/use-draft.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { emptySlip } from './hand-over-values.ts';
import styles from './keys.module.css';
import { RecentSlips } from './recent-slips.tsx';

const kinds = ['issue', 'receive'] as const;
type Kind = (typeof kinds)[number];

interface HandOverPageProps {
  keyId: string | undefined;
  draftId: string | undefined;
}

/** 接收与发放: first which way the keys go, then the slip that both sides sign. */
export function HandOverPage({ keyId, draftId }: HandOverPageProps) {
  const t = useText();
  const open = useScreen((s) => s.open);
  const kept = useKeptDraft(draftId);
  const { data: view } = useDesk('keys.read', { keyId: keyId ?? '' }, { enabled: keyId !== undefined });
  const [own, setOwn] = useState(() => crypto.randomUUID());
  /** Chosen here; null: as the key or the draft has it. */
  const [kind, setKind] = useState<Kind | null>(null);
  if ((keyId !== undefined && view?.record.id !== keyId) || kept.state === 'reading') {
    return <div className={styles.page} />;
  }
  const empty = (of: Kind) => emptySlip(of, view?.unitCode ?? '', view?.record.unitId ?? null);
  const natural = view?.steps.includes('receive') ? 'receive' : 'issue';
  const begun = kept.state === 'found' && kind === null ? restore(kept.content, empty(natural)) : null;
  const start = begun ?? empty(kind ?? natural);
  const id = begun && draftId !== undefined ? draftId : own;
  const beginAnew = (of: Kind) => {
    setKind(of);
    setOwn(crypto.randomUUID());
  };
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <div className={styles.ways}>
          <ChoiceField<Kind>
            name="kind"
            label={t('keys.tabs.handOver')}
            value={start.kind}
            onChange={beginAnew}
            choices={kinds.map((value) => ({ value, label: t(`keys.handOver.${value}`) }))}
          />
        </div>
        <HandOverForm
          key={id}
          id={id}
          start={start}
          onPosted={() => beginAnew(start.kind)}
          onDone={() => open({ at: 'keys' })}
        />
        <RecentSlips />
      </div>
    </div>
  );
}
