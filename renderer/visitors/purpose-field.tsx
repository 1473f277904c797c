import { type VisitPurpose, visitPurposes } from '../../shared/registers/visits.ts';
import type { Faults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import { initials } from '../session/initials.ts';

interface PurposeFieldProps {
  purpose: VisitPurpose | null;
  text: string;
  onChange(purpose: VisitPurpose | null, text: string): void;
  faults: Faults;
}

/** What they come for: a letter or two choose a kind, any other words are kept as they are. */
export function PurposeField({ purpose, text, onChange, faults }: PurposeFieldProps) {
  const t = useText();
  const wanted = text.trim().toLowerCase();
  const kinds = visitPurposes.map((value) => ({ value, label: t(`visitors.purpose.${value}`) }));
  const fits = kinds.filter(
    ({ label }) => initials(label).startsWith(wanted) || label.toLowerCase().startsWith(wanted),
  );
  const chosen = purpose !== null && purpose !== 'other';
  return (
    <PickField<(typeof kinds)[number]>
      name="purpose"
      label={t('visitors.field.purpose')}
      placeholder={t('visitors.form.purposeHint')}
      required
      eager
      fault={faults.of('purpose')}
      value={text}
      // Words of one's own are some other purpose, until a kind is chosen.
      onChange={(next) =>
        onChange(next.trim() === '' ? null : chosen && next.startsWith(text) ? purpose : 'other', next)
      }
      choices={chosen ? [] : wanted === '' ? kinds : fits}
      ready
      chosen={chosen}
      keyOf={({ value }) => value}
      show={({ label }) => label}
      onPick={({ value, label }) => onChange(value, label)}
    />
  );
}
