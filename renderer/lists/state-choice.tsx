import { NativeSelect } from '@mantine/core';
import { useText } from '../i18n/index.ts';

interface StateChoiceProps<S extends string> {
  states: readonly S[];
  value: S;
  onChange(state: S): void;
  word(state: S): string;
  /** px */
  width: number;
}

/** Which records a short list shows: one choice beside its filter. */
export function StateChoice<S extends string>({ states, value, onChange, word, width }: StateChoiceProps<S>) {
  const t = useText();
  return (
    <NativeSelect
      aria-label={t('cases.status')}
      w={width}
      value={value}
      data={states.map((state) => ({ value: state, label: word(state) }))}
      onChange={({ currentTarget }) => onChange(states.find((state) => state === currentTarget.value) ?? value)}
    />
  );
}
