import { useState } from 'react';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

interface WordFormProps {
  title: string;
  save: string;
  /** The field of the contract that the words are. */
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  long?: boolean;
  send(words: string): Promise<unknown>;
  onDone(): void;
}

/** A step that takes a few words: a reason, a name, an answer. */
export function WordForm({ title, save, name, label, hint, required = true, long, send, onDone }: WordFormProps) {
  const faults = useFaults();
  const [words, setWords] = useState('');
  const field = {
    ...{ name, label, required, value: words, fault: faults.of(name), autoFocus: true },
    onChange: (next: string) => {
      setWords(next);
      faults.clear(name);
    },
    ...(hint && { hint }),
  };
  return (
    <FormFrame title={title} save={save} faults={faults} send={() => send(words)} onDone={onDone}>
      {long ? <TextAreaField {...field} /> : <TextField {...field} maxLength={200} />}
    </FormFrame>
  );
}
