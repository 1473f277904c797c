import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import type { FoundItemLine } from '../../shared/contract/found-items.ts';
import caseStyles from '../cases/case-actions.module.css';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import styles from './found-items.module.css';
import { itemStateText } from './item-words.ts';

/** S07: what a report of a find or a loss has to do with the things that are kept here. */
export function CaseItem({ view: { record } }: { view: CaseView }) {
  const about = record.subCategory === 'lost' || record.subCategory === 'found';
  return about ? <OfCase caseId={record.id} /> : null;
}

function OfCase({ caseId }: { caseId: string }) {
  const t = useText();
  const [problem, setProblem] = useState<unknown>(null);
  const { data } = useDesk('foundItems.ofCase', { caseId });
  if (!data) return null;
  const { item, mayStore, candidates } = data;
  const store = () => {
    setProblem(null);
    call('foundItems.storeFromCase', { id: crypto.randomUUID(), caseId })
      .then(({ record: { no, storagePlace } }) => tellDone(t('foundItems.stored', { no, place: storagePlace })))
      .catch(setProblem);
  };
  const link = (itemId: string) => {
    setProblem(null);
    call('foundItems.match', { itemId, caseId }).catch(setProblem);
  };
  if (item === null && !mayStore && candidates.length === 0) return null;
  return (
    <section aria-label={t('foundItems.title')}>
      {item && (
        <p>
          {t('foundItems.ofCase.item')} <ItemLink line={item} />
        </p>
      )}
      {mayStore && (
        <p className={styles.begin}>
          <Button onClick={store}>{t('foundItems.ofCase.storeNow')}</Button>
          <span>{t('foundItems.ofCase.hint')}</span>
        </p>
      )}
      {candidates.length > 0 && (
        <>
          <h2>{t('foundItems.ofCase.candidates')}</h2>
          <ul className={caseStyles.matches}>
            {candidates.map((line) => (
              <li key={line.id}>
                <span>
                  <ItemLink line={line} /> {line.whereWhen}
                </span>
                <Button size="compact-sm" variant="default" onClick={() => link(line.id)}>
                  {t('foundItems.losses.link')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {problem !== null && (
        <p role="alert" className={caseStyles.problem}>
          {errorText(problem, t)}
        </p>
      )}
    </section>
  );
}

function ItemLink({ line }: { line: FoundItemLine }) {
  const t = useText();
  return (
    <>
      <button
        type="button"
        className={keyStyles.link}
        onClick={() => openScreen({ at: 'foundItems', itemId: line.id })}
      >
        {line.itemDescription} {line.no}
      </button>{' '}
      <Meaning tone="plain">{itemStateText(line, t)}</Meaning>{' '}
      {line.dueAt !== null && t('foundItems.keptIn', { place: line.storagePlace })}
    </>
  );
}
