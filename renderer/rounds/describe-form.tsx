import { useState } from 'react';
import type { VacantUnit } from '../../shared/contract/vacant.ts';
import { call } from '../desk/bridge.ts';
import { CheckField, PhoneField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

/** S29: since when a unit is vacant, whether it is for rent, and whom to call about it. */
export function DescribeForm({ line, onDone }: { line: VacantUnit; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const { unit } = line;
  const [said, setSaid] = useState({
    ...{ vacantSince: line.vacantSince, contact: line.contact, contactPhone: '' },
    forRent: unit.kind === 'vacantRental',
  });
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () =>
    call('vacant.describe', {
      ...said,
      unitId: unit.id,
      contactPhone: said.contactPhone === '' ? null : said.contactPhone,
    });
  return (
    <FormFrame
      title={t('rounds.vacant.describeTitle', { unit: unit.code })}
      save={t('rounds.vacant.describeSave')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <TextField
        name="vacantSince"
        label={t('rounds.vacant.vacantSince')}
        maxLength={10}
        value={said.vacantSince}
        onChange={(vacantSince) => put({ vacantSince })}
        fault={faults.of('vacantSince')}
        autoFocus
      />
      <CheckField
        name="forRent"
        label={t('rounds.vacant.isForRent')}
        value={said.forRent}
        onChange={(forRent) => put({ forRent })}
      />
      <TextField
        name="contact"
        label={t('rounds.vacant.contact')}
        maxLength={60}
        value={said.contact}
        onChange={(contact) => put({ contact })}
        fault={faults.of('contact')}
      />
      <PhoneField
        name="contactPhone"
        label={t('rounds.vacant.contactPhone')}
        value={said.contactPhone}
        onChange={(contactPhone) => put({ contactPhone })}
        fault={faults.of('contactPhone')}
        {...(line.contactPhone && { hint: t('rounds.vacant.phoneKept', { phone: line.contactPhone }) })}
      />
    </FormFrame>
  );
}
