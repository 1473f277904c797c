import type { Question } from '../../shared/registers/questions/question.ts';
import { answerTo, asked, type Details, type QuestionName, withStarts } from '../../shared/registers/questions.ts';
import { CheckField, ChoiceField, PhoneField, TextField, TimeField, type TypedTime } from '../form/index.ts';
import { type TextKey, useText } from '../i18n/index.ts';
import styles from './intake.module.css';
import { choiceText } from './question-words.ts';
import type { FormState } from './use-intake.ts';

type Asked = Question & { name: QuestionName };

/** What this type asks besides. Enter goes to what must be said; what has a fitting start or may be left out stands on the way of Tab. */
export function QuestionRows({ intake }: { intake: FormState }) {
  const t = useText();
  const { values, patch, faults } = intake;
  const details = withStarts(values);
  const open = asked({ ...values, details });
  if (open.length === 0) return null;
  const answer = (name: QuestionName, value: string) => {
    patch({ details: { ...values.details, [name]: value } });
    // Another answer may settle what another question was marked for.
    for (const question of open) faults.clear(`details.${question.name}`);
  };
  return (
    <fieldset className={styles.questions} aria-label={t('questions.title')}>
      {open.map((question) => (
        <div key={question.name} data-kind={question.kind} data-filled={isPassed(question)}>
          <QuestionField question={question} details={details} faults={faults} answer={answer} />
        </div>
      ))}
    </fieldset>
  );
}

/** A tick is always on the way: it is one key. */
function isPassed({ kind, required, start }: Asked): boolean {
  return kind !== 'yesNo' && (!required || start !== undefined);
}

interface OneQuestion {
  question: Asked;
  details: Details;
  faults: FormState['faults'];
  answer(name: QuestionName, value: string): void;
}

function QuestionField({ question, details, faults, answer }: OneQuestion) {
  const t = useText();
  const { name, kind, start, required } = question;
  const value = answerTo(details, name);
  const field = {
    name: `details.${name}`,
    label: t(`questions.label.${name}`),
    fault: faults.of(`details.${name}`),
    hint: question.hint ? t(`questions.hint.${name}` as TextKey) : undefined,
    required: required === true,
  };
  const onChange = (next: string) => answer(name, next);
  if (kind === 'yesNo' && start !== undefined) {
    return <CheckField {...field} value={value === 'yes'} onChange={(ticked) => onChange(ticked ? 'yes' : 'no')} />;
  }
  if (kind === 'yesNo') {
    const choices = [
      { value: 'yes', label: t('words.yes') },
      { value: 'no', label: t('words.no') },
    ];
    return <ChoiceField {...field} value={value || null} onChange={onChange} choices={choices} />;
  }
  if (kind === 'choice') {
    const choices = (question.choices ?? []).map((code) => ({ value: code, label: choiceText(name, code, t) }));
    return <ChoiceField {...field} value={value || null} onChange={onChange} choices={choices} wrap />;
  }
  if (kind === 'time') {
    const typed = /^\d+$/.test(value) ? Number(value) : value || null;
    const change = (time: TypedTime) => onChange(time === null ? '' : String(time));
    const leaning = name === 'slot' ? 'future' : 'past';
    return <TimeField {...field} value={typed} onChange={change} leaning={leaning} emptyMeans={t('words.none')} />;
  }
  if (kind === 'phone') return <PhoneField {...field} value={value} onChange={onChange} />;
  return <TextField {...field} value={value} onChange={onChange} maxLength={kind === 'number' ? 9 : 500} />;
}
