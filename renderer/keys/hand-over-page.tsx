import { useState } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { HandOverForm } from './hand-over-form.tsx';
import styles from './keys.module.css';
import { RecentSlips } from './recent-slips.tsx';

const kinds = ['issue', 'receive'] as const;
type Kind = (typeof kinds)[number];

/** 接收与发放: first which way the keys go, then the slip that both sides sign. */
export function HandOverPage({ keyId }: { keyId: string | undefined }) {
  const t = useText();
  const open = useScreen((s) => s.open);
  const { data: view } = useDesk('keys.read', { keyId: keyId ?? '' }, { enabled: keyId !== undefined });
  const [kind, setKind] = useState<Kind | null>(null);
  const [turn, setTurn] = useState(0);
  if (keyId !== undefined && view?.record.id !== keyId) return <div className={styles.page} />;
  const chosen = kind ?? (view?.steps.includes('receive') ? 'receive' : 'issue');
  return (
    <div className={styles.page}>
      <div className={styles.narrow}>
        <div className={styles.ways}>
          <ChoiceField<Kind>
            name="kind"
            label={t('keys.tabs.handOver')}
            value={chosen}
            onChange={setKind}
            choices={kinds.map((value) => ({ value, label: t(`keys.handOver.${value}`) }))}
          />
        </div>
        <HandOverForm
          key={`${chosen} ${turn}`}
          kind={chosen}
          about={view}
          onPosted={() => setTurn(turn + 1)}
          onDone={() => open({ at: 'keys' })}
        />
        <RecentSlips />
      </div>
    </div>
  );
}
