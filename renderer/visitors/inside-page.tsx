import { Button } from '@mantine/core';
import { useState } from 'react';
import type { VisitLine } from '../../shared/contract/visitors.ts';
import { type RollKind, rollKinds } from '../../shared/registers/roll-calls.ts';
import { showCustody } from '../custody/custody.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { RollCallView } from './roll-call.tsx';
import { visitTone } from './visit-words.ts';
import styles from './visitors.module.css';

/** 在楼内: who is in the building now, at a glance; and the roll call over them. */
export function InsidePage() {
  const t = useText();
  const { data: inside, error } = useDesk('visits.inside', {});
  const { data: roll } = useDesk('rollCalls.last', {});
  const [looking, setLooking] = useState(false);
  const [kind, setKind] = useState<RollKind>('evacuation');
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  if (!inside || roll === undefined) return null;
  if (roll && (looking || roll.record.status === 'running')) {
    return <RollCallView view={roll} onEnd={() => setLooking(true)} onBack={() => setLooking(false)} />;
  }
  const start = () =>
    call('rollCalls.start', { id: crypto.randomUUID(), kind }).then(
      () => setLooking(true),
      (problem: unknown) => tellError(problem),
    );
  return (
    <div className={styles.page}>
      <header className={styles.insideHead}>
        <h2>{inside.heads === 0 ? t('visitors.inside.none') : t('visitors.inside.heads', { count: inside.heads })}</h2>
        {inside.held > 0 && <Meaning tone="danger">{t('visitors.inside.held', { count: inside.held })}</Meaning>}
        {inside.noExit > 0 && <Meaning tone="soon">{t('visitors.inside.noExit', { count: inside.noExit })}</Meaning>}
        <ChoiceField<RollKind>
          name="kind"
          label={t('visitors.inside.kindLabel')}
          value={kind}
          onChange={setKind}
          choices={rollKinds.map((value) => ({ value, label: t(`visitors.inside.kind.${value}`) }))}
        />
        <Button onClick={() => void start()}>{t('visitors.inside.start')}</Button>
        {roll && (
          <Button variant="subtle" onClick={() => setLooking(true)}>
            {t('visitors.inside.last')}
          </Button>
        )}
      </header>
      {inside.lines.length > 0 && <InsideTable lines={inside.lines} />}
    </div>
  );
}

function InsideTable({ lines }: { lines: readonly VisitLine[] }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const heads = ['name', 'place', 'visitedPerson', 'purpose'] as const;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head}>{t(`visitors.field.${head}`)}</th>
          ))}
          <th>{t('visitors.inside.since')}</th>
          <th>{t('visitors.field.leaveBy')}</th>
          <th>{t('visitors.step.signOut')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <button
                type="button"
                className={styles.link}
                onClick={() => openScreen({ at: 'visitors', visitId: line.id })}
              >
                {line.name}
              </button>{' '}
              {line.company} {line.companions > 0 && t('visitors.heads', { count: 1 + line.companions })}
            </td>
            <td>{line.place}</td>
            <td>{line.visitedPerson}</td>
            <td>{line.purposeText}</td>
            <td>{format.since(line.arrivedAt, now)}</td>
            <td>
              <Meaning tone={visitTone(line, now)}>
                {line.status === 'registered' ? t('visitors.state.registered') : format.moment(line.leaveBy, now)}
              </Meaning>
            </td>
            <td>
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t('visitors.out.title', { name: line.name })}
                onClick={() => showCustody({ register: 'visits', record: line.id })}
              >
                {t('visitors.step.signOut')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
