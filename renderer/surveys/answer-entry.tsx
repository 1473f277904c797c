import { Button, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SurveySlipLine } from '../../shared/contract/surveys.ts';
import { type Survey, type SurveySlip, surveyRatings, surveyVias } from '../../shared/registers/surveys.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { ChoiceField, TextAreaField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import styles from './surveys.module.css';

type Answers = SurveySlip['answers'];
type Via = (typeof surveyVias)[number];

/** Slip after slip: its number, a digit for each item, Enter. The hands stay where they are. */
export function AnswerEntry({ survey, onDone }: { survey: Survey; onDone(): void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [slip, setSlip] = useState<SurveySlipLine | null>(null);
  const [unknown, setUnknown] = useState(false);
  const [last, setLast] = useState('');
  useKeys({ Esc: () => (slip ? setSlip(null) : onDone()) });
  const find = async (wanted: string) => {
    if (wanted.trim() === '') return;
    const found = await call('surveys.findSlip', { surveyId: survey.id, typed: wanted });
    setUnknown(found === null);
    if (found) setSlip(found);
  };
  return (
    <section className={styles.entry} aria-label={t('surveys.step.answer')}>
      <h3>{t('surveys.step.answer')}</h3>
      {slip === null ? (
        <div className={styles.asked}>
          <TextField
            key={last}
            name="slipNo"
            label={t('surveys.entry.no')}
            hint={t('surveys.entry.noHint')}
            value={typed}
            onChange={setTyped}
            fault={unknown ? 'unknown' : undefined}
            autoFocus
            input={{ w: 260, onKeyDown: (event) => event.key === 'Enter' && void find(event.currentTarget.value) }}
          />
          <Button variant="default" onClick={onDone}>
            {t('surveys.entry.end')}
          </Button>
          <p role="status">{last === '' ? '' : t('surveys.entry.taken', { no: last })}</p>
        </div>
      ) : (
        <SlipAnswers
          key={slip.id}
          survey={survey}
          slip={slip}
          onTaken={() => {
            setLast(slip.slipNo);
            setSlip(null);
            setTyped('');
          }}
          onLeave={() => setSlip(null)}
        />
      )}
    </section>
  );
}

interface Filled {
  /** The item the next digit is for. */
  at: number;
  answers: Answers;
}

/** Digits may come faster than the screen is drawn: what they fill is known at once. */
function useFilled(start: Filled) {
  const held = useRef(start);
  const [shown, setShown] = useState(start);
  const put = (next: Filled) => {
    held.current = next;
    setShown(next);
  };
  return { held, shown, put };
}

interface SlipAnswersProps {
  survey: Survey;
  slip: SurveySlipLine;
  onTaken(): void;
  onLeave(): void;
}

function SlipAnswers({ survey: { items }, slip, onTaken, onLeave }: SlipAnswersProps) {
  const t = useText();
  const { held, shown, put } = useFilled({ at: 0, answers: slip.answers });
  const { at, answers } = shown;
  const [comments, setComments] = useState(slip.comments);
  const [via, setVia] = useState<Via>(slip.via ?? 'paper');
  const [problem, setProblem] = useState<unknown>(null);
  const busy = useRef(false);
  const boxes = useRef<HTMLTableElement>(null);
  useEffect(() => boxes.current?.focus(), []);
  const save = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await call('surveys.answer', { slipId: slip.id, via, answers: held.current.answers, comments });
      onTaken();
    } catch (error) {
      setProblem(error);
    } finally {
      busy.current = false;
    }
  };
  const choose = (index: number, digit: number) => {
    const key = items[index]?.key;
    if (key === undefined) return;
    const { [key]: _, ...others } = held.current.answers;
    const rating = surveyRatings[digit - 1];
    const next = rating === undefined ? others : { ...others, [key]: rating };
    put({ answers: next, at: Math.min(items.length - 1, index + 1) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (/^[0-5]$/.test(event.key)) choose(held.current.at, Number(event.key));
    else if (step !== undefined) {
      const next = Math.max(0, Math.min(items.length - 1, held.current.at + step));
      put({ ...held.current, at: next });
    } else if (event.key === 'Enter') void save();
    else return;
    event.preventDefault();
  };
  useKeys({ 'mod+Enter': () => void save() });
  return (
    <>
      <p>
        <strong>{slip.slipNo}</strong> {slip.place} {slip.returnedAt === null ? '' : t('surveys.entry.again')}
      </p>
      <table
        className={styles.boxes}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that digits fill and the arrow keys walk through
        role="grid"
        ref={boxes}
        tabIndex={0}
        aria-label={t('surveys.entry.keys')}
        aria-activedescendant={`item-${at}`}
        onKeyDown={onKeyDown}
      >
        <tbody>
          {items.map(({ key, text }, i) => (
            <tr key={key} id={`item-${i}`} aria-selected={i === at}>
              <th scope="row">{text}</th>
              {surveyRatings.map((rating, digit) => (
                <td key={rating}>
                  <UnstyledButton
                    className={styles.box}
                    tabIndex={-1}
                    aria-pressed={answers[key] === rating}
                    onClick={() => {
                      choose(i, digit + 1);
                      boxes.current?.focus();
                    }}
                  >
                    <kbd>{digit + 1}</kbd> {t(`domain.rating5.${rating}`)}
                  </UnstyledButton>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.dim}>{t('surveys.entry.keys')}</p>
      <TextAreaField name="comments" label={t('surveys.comments')} value={comments} onChange={setComments} />
      <ChoiceField<Via>
        name="via"
        label={t('surveys.entry.via')}
        value={via}
        onChange={setVia}
        choices={surveyVias.map((value) => ({ value, label: t(`surveys.via.${value}`) }))}
      />
      {problem === null ? null : (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void save()} rightSection={<kbd>Enter</kbd>}>
          {t('surveys.entry.save')}
        </Button>
        <Button variant="default" onClick={onLeave} rightSection={<kbd>Esc</kbd>}>
          {t('words.cancel')}
        </Button>
      </div>
    </>
  );
}
