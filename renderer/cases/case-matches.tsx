import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './case-actions.module.css';

/** S07: what was found and may be what was lost; one press says that it is. */
export function CaseMatches({ view: { record } }: { view: CaseView }) {
  const { subCategory, matchedCase, id } = record;
  if (matchedCase !== null || (subCategory !== 'lost' && subCategory !== 'found')) return null;
  return <Proposed caseId={id} side={subCategory === 'lost' ? 'found' : 'lost'} />;
}

function Proposed({ caseId, side }: { caseId: string; side: 'lost' | 'found' }) {
  const t = useText();
  const format = useFormat();
  const [problem, setProblem] = useState<unknown>(null);
  const matches = useDesk('cases.matches', { caseId }).data ?? [];
  if (matches.length === 0) return null;
  const link = (otherId: string) => {
    setProblem(null);
    call('cases.match', { caseId, otherId }).catch(setProblem);
  };
  return (
    <section aria-label={t('questions.matches.title')}>
      <h2>{t('questions.matches.title')}</h2>
      <ul className={styles.matches}>
        {matches.map(({ line, item, marks }) => (
          <li key={line.id}>
            <span>
              <b>{[item, marks].filter(Boolean).join(' · ')}</b> {t(`questions.matches.${side}`)} {line.no} {line.place}{' '}
              {format.exact(line.receivedAt)}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => link(line.id)}>
              {t('questions.matches.link')}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
    </section>
  );
}
