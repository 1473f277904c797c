import { TextInput } from '@mantine/core';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';

export interface PinTwiceProps {
  values: { pin: string; pinAgain: string };
  change(name: 'pin' | 'pinAgain'): (value: string) => void;
  faults: Faults;
}

/** A new PIN, twice, so that a slip of the finger locks nobody out. `pinAgain: format` means that the two differ. */
export function PinTwice({ values, change, faults }: PinTwiceProps) {
  const t = useText();
  const props = (name: 'pin' | 'pinAgain') => ({
    name,
    'data-field': name,
    type: 'password',
    inputMode: 'numeric' as const,
    autoComplete: 'new-password',
    maxLength: 8,
    withAsterisk: true,
    'aria-required': true,
    value: values[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      change(name)(event.currentTarget.value.replace(/\D/g, '')),
  });
  const fault = faults.of('pin');
  const pinFault = fault && (fault === 'format' ? t('setup.pinDigits') : t(`errors.field.${fault}`));
  return (
    <>
      <TextInput {...props('pin')} label={t('setup.pin')} description={t('setup.pinHelp')} error={pinFault} />
      <TextInput
        {...props('pinAgain')}
        label={t('setup.pinAgain')}
        description={t('setup.pinAgainHelp')}
        error={faults.of('pinAgain') ? t('setup.pinsDiffer') : undefined}
      />
    </>
  );
}
