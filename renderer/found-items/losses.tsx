import { Button } from '@mantine/core';
import { useState } from 'react';
import caseStyles from '../cases/case-actions.module.css';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';

/** Reports of losses that may be about this thing; one press links both. */
export function Losses({ itemId }: { itemId: string }) {
  const t = useText();
  const format = useFormat();
  const [problem, setProblem] = useState<unknown>(null);
  const { data } = useDesk('foundItems.losses', { itemId });
  if (!data || data.length === 0) return null;
  const link = (caseId: string) => {
    setProblem(null);
    call('foundItems.match', { itemId, caseId }).catch(setProblem);
  };
  return (
    <section aria-label={t('foundItems.losses.title')}>
      <h2>{t('foundItems.losses.title')}</h2>
      <ul className={caseStyles.matches}>
        {data.map((loss) => (
          <li key={loss.caseId}>
            <span>
              <b>{t('foundItems.losses.item', { name: loss.callerName, item: loss.item })}</b> {loss.marks} {loss.no}{' '}
              {loss.place} {format.exact(loss.receivedAt)}
            </span>
            <Button size="compact-sm" variant="default" onClick={() => link(loss.caseId)}>
              {t('foundItems.losses.link')}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && (
        <p role="alert" className={caseStyles.problem}>
          {errorText(problem, t)}
        </p>
      )}
    </section>
  );
}
