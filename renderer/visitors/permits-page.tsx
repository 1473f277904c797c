import { Button } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import type { PermitLine } from '../../shared/contract/visitors.ts';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField, TextField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import { openScreen } from '../shell/screen.ts';
import { PermitForm } from './permit-form.tsx';
import { whomText } from './visit-words.ts';
import styles from './visitors.module.css';
import { WhyForm } from './why-form.tsx';

const filters = ['today', 'inForce', 'contractor', 'doNotAdmit', 'over'] as const;
type Filter = (typeof filters)[number];

/** 预约与许可: what hosts said beforehand. Whoever is expected and comes is signed in from here. */
export function PermitsPage() {
  const t = useText();
  const [which, setWhich] = useState<Filter>('today');
  const [text, setText] = useState('');
  const [open, setOpen] = useState<{ edit?: PermitLine; end?: PermitLine } | null>(null);
  const { data, error } = useDesk('permits.list', { which, text: useDeferredValue(text) });
  const shut = () => setOpen(null);
  const over = open?.end;
  if (error) return <p className={styles.page}>{errorText(error, t)}</p>;
  return (
    <div className={styles.page}>
      <header className={styles.insideHead}>
        <ChoiceField<Filter>
          name="which"
          label={t('visitors.permits.which')}
          value={which}
          onChange={setWhich}
          choices={filters.map((value) => ({ value, label: t(`visitors.permits.filter.${value}`) }))}
        />
        <TextField name="search" label={t('visitors.permits.search')} type="search" value={text} onChange={setText} />
        <Button onClick={() => setOpen({})}>{t('visitors.permits.fresh')}</Button>
      </header>
      {over && (
        <WhyForm
          title={t('visitors.permits.endTitle', { name: over.name })}
          save={t('visitors.permits.endSave')}
          send={(reason) => call('permits.end', { permitId: over.id, reason })}
          onDone={shut}
        />
      )}
      {open && !open.end && <PermitForm key={open.edit?.id ?? 'new'} permit={open.edit ?? null} onDone={shut} />}
      {data?.length === 0 && <p>{t('visitors.permits.empty')}</p>}
      <ul className={styles.permits}>
        {data?.map((permit) => (
          <Permit key={permit.id} permit={permit} onOpen={setOpen} />
        ))}
      </ul>
    </div>
  );
}

interface PermitProps {
  permit: PermitLine;
  onOpen(open: { edit?: PermitLine; end?: PermitLine }): void;
}

function Permit({ permit, onOpen }: PermitProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(60_000);
  const { id, kind, name, company, contact, status, inForce, validFrom, validUntil, saidBy, purposeText } = permit;
  const tone: Tone = !inForce ? 'plain' : kind === 'doNotAdmit' ? 'danger' : 'done';
  const standing =
    status !== 'active'
      ? t(`visitors.permits.state.${status}`)
      : validFrom > now
        ? t('visitors.permits.notYet')
        : validUntil !== null && validUntil < now
          ? t('visitors.permits.over')
          : t(`visitors.permits.kind.${kind}`);
  return (
    <li>
      <Meaning tone={tone}>{standing}</Meaning>
      <strong>{name}</strong>
      <span>
        {company} {contact}
      </span>
      <span>
        {whomText(permit)} {purposeText}
      </span>
      <small>
        {saidBy} ·{' '}
        {validUntil === null
          ? t('visitors.permits.always')
          : t('visitors.permits.until', { time: format.moment(validUntil, now) })}
        {permit.workNo && ` · ${permit.workNo}`} {permit.remarks}
      </small>
      <span className={styles.buttons}>
        {inForce && kind === 'expected' && (
          <Button size="compact-sm" onClick={() => openScreen({ at: 'visitors', fresh: true, permitId: id })}>
            {t('visitors.permits.arrive')}
          </Button>
        )}
        {status === 'active' && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => onOpen({ edit: permit })}>
              {t('visitors.permits.edit')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onOpen({ end: permit })}>
              {t('visitors.permits.end')}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}
