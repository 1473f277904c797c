import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import type { FollowUpLine } from '../../shared/contract/follow-ups.ts';
import { isQuiet } from '../../shared/registers/follow-up-plan.ts';
import { followUpMethods, ratingFields, ratings } from '../../shared/registers/follow-ups.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { endDraft } from '../drafts/drafts.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { ChoiceField, TextField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { PhraseAreaField } from '../phrases/phrase-area-field.tsx';
import { usePerson } from '../session/session.ts';
import { useKeys } from '../shell/keys.ts';
import type { FollowUpAct } from '../shell/screen.ts';
import styles from './follow-ups.module.css';

type Method = (typeof followUpMethods)[number];
type Rating = (typeof ratings)[number];
type Rated = Record<(typeof ratingFields)[number], Rating | null>;

/** What each question starts with: the customer's one word on the whole. */
const usual: Record<FollowUpAct, Rating | null> = {
  satisfied: 'satisfied',
  partly: 'basically',
  dissatisfied: 'dissatisfied',
  unreachable: null,
};

interface RecordFormProps {
  line: FollowUpLine;
  result: FollowUpAct;
  onDone(): void;
}

/** The short script: who called, the four questions of a repair, and what the customer said. */
export function RecordForm(props: RecordFormProps) {
  const { id, caseId } = props.line.followUp;
  return (
    <OwnDraft form="followUp" of={{ caseId, followUpId: id }}>
      {(draft) => <OpenForm {...props} draft={draft} />}
    </OwnDraft>
  );
}

function OpenForm({ line, result, onDone, draft }: RecordFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const person = usePerson();
  const record = useDeskAction('followUps.record');
  const { followUp } = line;
  const answers = (): Rated => {
    const start = followUp.kind === 'repair' ? usual[result] : null;
    return { attitude: start, efficiency: start, effect: start, overall: start };
  };
  const { id, said, put } = useKeptForm({
    ...{ form: 'followUp', draft, faults },
    empty: () => ({
      ...{ caseId: followUp.caseId, followUpId: followUp.id, result },
      caller: followUp.responsibleName || person?.name || '',
      method: 'phone' as Method,
      ...{ opinion: '', quietReason: '', rated: answers() },
    }),
    title: (now) => `${line.case.place} ${now.opinion}`,
  });
  const { caller, method, opinion, quietReason } = said;
  // Begun as satisfied and gone on with as dissatisfied: the customer's words stay, the marks are those of the new answer.
  const rated = said.result === result ? said.rated : answers();
  const { site, parameters } = useSite();
  const quiet = isQuiet(useNow(10_000), parameters, site.timeZone) || quietReason !== '';
  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    try {
      await record.run({ followUpId: followUp.id, caller, method, result, opinion, quietReason, ...rated });
      await endDraft(id);
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
              onChange={(value) => put({ result, rated: { ...rated, [field]: value } })}
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
        onChange={(text) => put({ result, rated, opinion: text })}
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
          onChange={(text) => put({ result, rated, quietReason: text })}
          fault={faults.of('quietReason')}
        />
      ) : null}
      <TextField
        name="caller"
        label={t('cases.field.caller')}
        required
        maxLength={60}
        value={caller}
        onChange={(text) => put({ result, rated, caller: text })}
        fault={faults.of('caller')}
      />
      <ChoiceField<Method>
        name="method"
        label={t('followUps.method')}
        value={method}
        onChange={(value) => put({ result, rated, method: value })}
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
