import type { Known } from '../../shared/contract/visitors.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import type { Faults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { PickField } from '../intake/pick-field.tsx';
import { Meaning } from '../look/meaning.tsx';
import styles from './visitors.module.css';

interface NameFieldProps {
  value: string;
  chosen: boolean;
  onChange(name: string): void;
  onPick(known: Known): void;
  faults: Faults;
}

/** Who comes: two letters of their pinyin find whoever was here before or is expected; any other name is a new one. */
export function NameField({ value, chosen, onChange, onPick, faults }: NameFieldProps) {
  const t = useText();
  const asked = value.trim().slice(0, 60);
  const found = useDesk('visits.known', { text: asked }, { enabled: asked !== '' && !chosen });
  return (
    <PickField<Known>
      name="name"
      label={t('visitors.field.name')}
      placeholder={t('visitors.form.nameHint')}
      required
      autoFocus
      large
      fault={faults.of('name')}
      value={value}
      onChange={onChange}
      choices={chosen ? [] : (found.data ?? [])}
      ready={found.error !== null || (found.data !== undefined && !found.stale)}
      chosen={chosen}
      keyOf={({ key }) => key}
      show={(known) => <KnownLine known={known} />}
      onPick={onPick}
    />
  );
}

function KnownLine({ known }: { known: Known }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <span className={styles.known}>
      <strong>{known.name}</strong>
      <span>{known.company}</span>
      <span>{known.contact}</span>
      <span>{[known.place, known.visitedPerson].filter(Boolean).join(' ')}</span>
      {known.insideId !== null && <Meaning tone="waits">{t('visitors.form.isInside')}</Meaning>}
      {known.permitId !== null && <Meaning tone="done">{t('visitors.form.expected')}</Meaning>}
      {known.lastAt !== null && <small>{format.moment(known.lastAt, now)}</small>}
    </span>
  );
}
