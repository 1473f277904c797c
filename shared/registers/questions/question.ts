/** What the caller of one type of case is asked besides (S04, S06–S08), as data: the form, the rules and the record read it. */
export interface Question {
  /** Its name in `details`; the words stand under `questions.label`. */
  name: string;
  kind: 'choice' | 'number' | 'text' | 'phone' | 'yesNo' | 'time';
  /** Words under `questions.choice`. */
  choices?: readonly string[];
  required?: true;
  /** What the form has before anybody touches it; a yes-or-no that starts with no is a tick. */
  start?: string;
  /** Asked only while each of these earlier answers is one of the given; an empty text is "not answered". */
  when?: Readonly<Record<string, readonly string[]>>;
  /** Bounds of a number. */
  min?: number;
  max?: number;
  /** Refused unless the customer was told (the answer is yes). */
  told?: true;
  /** A line under the label, `questions.hint`. */
  hint?: true;
}
