import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { isQuiet } from '../../shared/registers/follow-up-plan.ts';
import { followUpMethods, ratingFields, ratings } from '../../shared/registers/follow-ups.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './follow-ups.module.css';

type Result = 'satisfied' | 'partly' | 'dissatisfied' | 'unreachable';
type Method = (typeof followUpMethods)[number];
type Rating = (typeof ratings)[number];

/** What each question starts with: the customer's one word on the whole. */
const usual: Record<Result, Rating | null> = {
  satisfied: 'satisfied',
  partly: 'basically',
  dissatisfied: 'dissatisfied',
  unreachable: null,
};

/** The short script: who called, the four questions of a repair, and what the customer said. */
export function RecordForm({ line, result, onDone }: { line: FollowUpLine; result: Result; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const person = usePerson();
  const record = useDeskAction('followUps.record');
  const { followUp } = line;
  const [caller, setCaller] = useState(followUp.responsibleName || person?.name || '');
  const [method, setMethod] = useState<Method>('phone');
  const [opinion, setOpinion] = useState('');
  const [quietReason, setQuietReason] = useState('');
  const { site, parameters } = useSite();
  const quiet = isQuiet(useNow(10_000), parameters, site.timeZone) || quietReason !== '';
  const [rated, setRated] = useState<Record<(typeof ratingFields)[number], Rating | null>>(() => {
    const start = followUp.kind === 'repair' ? usual[result] : null;
    return { attitude: start, efficiency: start, effect: start, overall: start };
  });
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    try {
      await record.run({ followUpId: followUp.id, caller, method, result, opinion, quietReason, ...rated });
      tellDone(t('words.saved'));
    } catch (error) {
      faults.show(error);
    }
  };
  useKeys({ 'mod+Enter': () => void send(), 'mod+S': () => void send(), Esc: onDone });
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <h3>{t(`domain.followUpResult.${result}`)}</h3>
      {followUp.kind === 'repair' && result !== 'unreachable' ? (
        <div className={styles.rated}>
          {ratingFields.map((field) => (
            <ChoiceField<Rating>
              key={field}
              name={field}
              label={t(`domain.rating.${field}`)}
              value={rated[field]}
              onChange={(value) => setRated((last) => ({ ...last, [field]: value }))}
              choices={ratings.map((value) => ({ value, label: t(`domain.rating5.${value}`) }))}
              fault={faults.of(field)}
            />
          ))}
        </div>
      ) : null}
      <PhraseAreaField
        place="opinion"
        name="opinion"
        label={t('cases.field.opinion')}
        required={result === 'dissatisfied'}
        rows={2}
        value={opinion}
        onChange={(text) => {
          setOpinion(text);
          faults.clear('opinion');
        }}
        fault={faults.of('opinion')}
        autoFocus
      />
      {quiet || faults.of('quietReason') ? (
        <TextField
          name="quietReason"
          label={t('caseLife.quietReason')}
          required={method !== 'letter'}
          maxLength={500}
          value={quietReason}
          onChange={(text) => {
            setQuietReason(text);
            faults.clear('quietReason');
          }}
          fault={faults.of('quietReason')}
        />
      ) : null}
      <TextField
        name="caller"
        label={t('cases.field.caller')}
        required
        maxLength={60}
        value={caller}
        onChange={(text) => {
          setCaller(text);
          faults.clear('caller');
        }}
        fault={faults.of('caller')}
      />
      <ChoiceField<Method>
        name="method"
        label={t('followUps.method')}
        value={method}
        onChange={setMethod}
        choices={followUpMethods.map((value) => ({ value, label: t(`domain.followUpMethod.${value}`) }))}
      />
      {record.error && !faults.any ? <p role="alert">{errorText(record.error, t)}</p> : null}
      <div className={styles.results}>
        <Button type="submit" loading={record.pending} rightSection={<kbd>Ctrl Enter</kbd>}>
          {t('words.save')}
        </Button>
        <Button variant="default" onClick={onDone} rightSection={<kbd>Esc</kbd>}>
          {t('words.cancel')}
        </Button>
      </div>
    </form>
  );
}
