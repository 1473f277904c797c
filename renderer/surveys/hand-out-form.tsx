import { useState } from 'react';
import type { SurveyView } from '../../shared/contract/surveys.ts';
import { call } from '../desk/bridge.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, NumberField, SelectField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';

const most = 500;
const receivers = ['units', 'anybody'] as const;
type To = (typeof receivers)[number];

/** How many slips go out, and to whom: numbered, each to a unit, or to whoever takes one. */
export function HandOutForm({ view: { record, result, coverage }, onDone }: { view: SurveyView; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const left = Math.max(1, record.planned - result.returned.d);
  const unasked = coverage.inUse - coverage.asked;
  const [to, setTo] = useState<To>(unasked > 0 ? 'units' : 'anybody');
  const [zone, setZone] = useState('');
  const [count, setCount] = useState(Math.min(most, left, Math.max(1, unasked)));
  const { data: zones } = useDesk('zones.list', {});
  const codes = [...new Set((zones ?? []).filter(({ active }) => active).map(({ code }) => code))];
  return (
    <FormFrame
      title={t('surveys.step.handOut')}
      save={t('surveys.handOut.save')}
      faults={faults}
      send={() =>
        call('surveys.handOut', { surveyId: record.id, to, zone: to === 'units' && zone !== '' ? zone : null, count })
      }
      onDone={onDone}
    >
      <p>{t('surveys.handOut.lead', { left, asked: coverage.asked, inUse: coverage.inUse })}</p>
      <ChoiceField<To>
        name="to"
        label={t('surveys.handOut.to')}
        value={to}
        onChange={setTo}
        choices={receivers.map((value) => ({ value, label: t(`surveys.handOut.${value}`) }))}
      />
      {to === 'units' && codes.length > 1 ? (
        <SelectField
          name="zone"
          label={t('surveys.handOut.zone')}
          value={zone}
          onChange={setZone}
          options={codes.map((value) => ({ value, label: zones?.find(({ code }) => code === value)?.name ?? value }))}
          empty={t('surveys.handOut.allZones')}
        />
      ) : null}
      <NumberField
        name="count"
        label={t('surveys.handOut.count')}
        required
        autoFocus
        value={count}
        onChange={(next) => {
          setCount(next);
          faults.clear('count');
        }}
        fault={faults.of('count')}
        input={{ w: 140 }}
      />
    </FormFrame>
  );
}
