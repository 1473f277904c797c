import { Button } from '@mantine/core';
import type { SideView } from '../../shared/contract/conflicts.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { Signed } from '../orders/signed.tsx';
import { deskName, factText } from './conflict-words.ts';
import styles from './conflicts.module.css';

interface SideBoxProps {
  register: string;
  side: SideView;
  /** Whether it holds; null while nobody has said. */
  outcome: boolean | null;
  chosen: boolean;
  /** Null for whoever may not settle it. */
  onChoose: (() => void) | null;
}

/** What one desk did: who, when, what was said and signed. */
export function SideBox({ register, side, outcome, chosen, onChoose }: SideBoxProps) {
  const t = useText();
  const format = useFormat();
  const desk = deskName(side, t);
  const time = format.exact(side.happenedAt).slice(0, 16);
  const hasSlips = register === 'keys' || register === 'mailItems';
  return (
    <section
      className={styles.side}
      aria-label={desk}
      data-held={outcome ?? undefined}
      data-chosen={chosen || undefined}
    >
      <h2>
        {desk}{' '}
        {outcome !== null && (
          <Meaning tone={outcome ? 'done' : 'plain'}>{t(outcome ? 'conflicts.holds' : 'conflicts.given')}</Meaning>
        )}
      </h2>
      <p className={styles.who}>{t('conflicts.who', { name: side.byName, time })}</p>
      <dl>
        {side.facts.map((fact) => (
          <div key={fact.name}>
            <dt>{t(`conflicts.fact.${fact.name}`)}</dt>
            <dd>{factText(register, fact, t, format)}</dd>
          </div>
        ))}
      </dl>
      {side.signatures.map((signature) => (
        <Signed key={signature.id} signature={signature} />
      ))}
      {hasSlips && side.signatures.length === 0 && <p className={styles.who}>{t('conflicts.unsigned')}</p>}
      {onChoose && (
        <Button variant={chosen ? 'filled' : 'default'} aria-pressed={chosen} onClick={onChoose}>
          {t('conflicts.choose', { desk })}
        </Button>
      )}
    </section>
  );
}
