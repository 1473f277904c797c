import { Button } from '@mantine/core';
import { useState } from 'react';
import type { PatrolView } from '../../shared/contract/patrols.ts';
import type { VisitWay } from '../../shared/registers/patrols.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { useScan } from '../scan/scans.ts';
import { sound } from '../shell/alarm-sound.ts';
import { PointsTable } from './points-table.tsx';
import styles from './rounds.module.css';
import { WordForm } from './word-form.tsx';

interface WalkPanelProps {
  view: PatrolView;
  onFind(): void;
  onFinish(): void;
}

/** Somebody is on the way: each tag that is read ticks its point, and is saved with that. */
export function WalkPanel({ view, onFind, onFinish }: WalkPanelProps) {
  const t = useText();
  const { id: patrolId, points } = view.record;
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [skipping, setSkipping] = useState<string | null>(null);
  const mark = (no: string, way: VisitWay, reason = '') => call('patrols.mark', { patrolId, no, way, reason });
  const placeOf = (no: string) => points.find((point) => point.no === no)?.place ?? '';
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    if (answer.kind !== 'found' || answer.register !== 'routes') return false;
    const point = points.find(({ no }) => no === answer.no);
    setProblem(null);
    if (!point) {
      void sound('scanBad');
      return setSaid(t('rounds.walk.strange'));
    }
    if (point.way === 'scanned') {
      void sound('scanAgain');
      return setSaid(t('rounds.walk.again'));
    }
    await mark(point.no, 'scanned');
    void sound('scanGood');
    setSaid(t('rounds.walk.here', { place: point.place }));
  });
  const byHand = (no: string) => {
    setProblem(null);
    mark(no, 'byHand')
      .then(() => setSaid(t('rounds.walk.here', { place: placeOf(no) })))
      .catch(setProblem);
  };
  const done = points.filter(({ way }) => way !== null).length;
  return (
    <section aria-label={t('rounds.walk.title')}>
      <div className={styles.walk}>
        <p className={styles.progress}>{t('rounds.today.progress', { done, all: points.length })}</p>
        <p>{t('rounds.walk.lead')}</p>
        <p className={styles.said} role="status">
          {said}
        </p>
        {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
        <div className={keyStyles.buttons}>
          <Button variant="default" onClick={onFind}>
            {t('rounds.walk.find')}
          </Button>
          <Button variant={done === points.length ? 'filled' : 'default'} onClick={onFinish}>
            {t('rounds.walk.finish')}
          </Button>
        </div>
      </div>
      {skipping !== null && (
        <WordForm
          title={t('rounds.walk.skipTitle', { place: placeOf(skipping) })}
          save={t('rounds.walk.skip')}
          name="reason"
          label={t('rounds.field.reason')}
          send={(reason) => mark(skipping, 'skipped', reason)}
          onDone={() => setSkipping(null)}
        />
      )}
      <PointsTable view={view} onByHand={byHand} onSkip={setSkipping} />
    </section>
  );
}
