import type { FaultAt, FieldFault } from '../errors.ts';
import { clockText, type Parameters } from '../parameters.ts';
import { isPhone } from '../text/phone.ts';
import { atWallTime, wallTime } from '../time/site-time.ts';
import type { Case } from './cases.ts';
import type { Question } from './questions/question.ts';
import { answerTo, asked, type Details, questionsOf } from './questions.ts';

type Answered = Pick<Case, 'kind' | 'subCategory' | 'details'>;

/** What the rules of a time look at. */
export interface AnswerTimes {
  /** UTC ms */
  now: number;
  timeZone: string;
  parameters: Pick<Parameters, 'noisyWork.notBefore'>;
}

/** @returns what is missing or wrong in the answers, each fault at `details.<name>`, in the order of the form */
export function answerFaults(c: Answered, receivedAt: number, times: AnswerTimes): FaultAt[] {
  return asked(c).flatMap((question) => {
    const answer = answerTo(c.details, question.name);
    const code = faultOf(question, answer) ?? faultByRule(question, answer, c.details, receivedAt, times);
    return code ? [{ field: `details.${question.name}`, code }] : [];
  });
}

function faultOf(question: Question, answer: string): FieldFault | null {
  if (question.told && answer !== 'yes') return 'mustTell';
  if (answer === '') return question.required ? 'required' : null;
  return readable[question.kind](answer, question);
}

const readable: Record<Question['kind'], (answer: string, question: Question) => FieldFault | null> = {
  text: () => null,
  choice: (answer, { choices = [] }) => (choices.includes(answer) ? null : 'format'),
  yesNo: (answer) => (answer === 'yes' || answer === 'no' ? null : 'format'),
  phone: (answer) => (isPhone(answer) ? null : 'phone'),
  number(answer, { min = 0, max = 1_000_000 }) {
    if (!/^\d{1,9}$/.test(answer)) return 'format';
    return Number(answer) < min || Number(answer) > max ? 'range' : null;
  },
  time: (answer) => (momentOf(answer) === null ? 'format' : null),
};

/** The last moment a record can hold (`moment` in base.ts). */
const last = 8_640_000_000_000;

/** @returns UTC ms of a time's answer, null when it is none */
function momentOf(answer: string): number | null {
  return /^\d{1,13}$/.test(answer) && Number(answer) <= last ? Number(answer) : null;
}

function faultByRule(
  { name }: Question,
  answer: string,
  said: Details,
  receivedAt: number,
  times: AnswerTimes,
): FieldFault | null {
  const at = momentOf(answer);
  switch (name) {
    // A12: the switch first; whoever still does not know says so.
    case 'thermostatOn':
      return answer === 'unknown' && answerTo(said, 'thermostatAsked') !== 'yes' ? 'confirm' : null;
    case 'slot':
      if (at === null) return null;
      if (at < receivedAt) return 'range';
      return isTooEarly(at, times) ? 'tooEarly' : null;
    case 'authorityCalledAt':
      return at !== null && at > times.now ? 'future' : null;
    default:
      return null;
  }
}

/** A17: noisy work begins at `noisyWork.notBefore` at the earliest. */
function isTooEarly(slot: number, { timeZone, parameters }: AnswerTimes): boolean {
  return wallTime(slot, timeZone).time < clockText(parameters['noisyWork.notBefore']);
}

/** @returns UTC ms of the earliest time for noisy work on the day of `at`, or `at` when that has passed (A17) */
export function earliestSlot(at: number, { timeZone, parameters }: Omit<AnswerTimes, 'now'>): number {
  const { date } = wallTime(at, timeZone);
  return Math.max(at, atWallTime(date, clockText(parameters['noisyWork.notBefore']), timeZone));
}

export type Outcome = 'registered' | 'notAccepted' | 'declinedByCustomer';

/** @returns what the answers make of a report: S04 (Q39) does not pry doors, and noisy work is the customer's choice (A17) */
export function outcomeOf(c: Answered): Outcome {
  if (questionsOf(c).length === 0) return 'registered';
  const lock = answerTo(c.details, 'lockOf');
  if (c.subCategory === 'lockPrying' && (lock === 'unitDoor' || lock === 'financeRoomDoor')) return 'notAccepted';
  const declined = answerTo(c.details, 'noisy') === 'yes' && answerTo(c.details, 'customerAgrees') === 'no';
  return c.subCategory === 'furniture' && declined ? 'declinedByCustomer' : 'registered';
}

/** @returns UTC ms of the time agreed for the work, null when it is to be done at once (Q06) */
export function slotOf(c: Answered): number | null {
  const slot = asked(c).some(({ name }) => name === 'slot') ? answerTo(c.details, 'slot') : '';
  return slot === '' ? null : momentOf(slot);
}
