import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { DataSubject } from '../../shared/contract/subject.ts';
import { timeline, timelineTitle } from '../../shared/registers/exported/titles.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk, useDeskAction } from '../desk/use-desk.ts';
import { driveOptions } from '../exports/drive-options.ts';
import styles from '../exports/exports.module.css';
import { ChoiceField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useLanguage, useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { registerWord } from '../retention/register-word.ts';

const aFolder = 'folder';
const nobody = { kind: 'person' as DataSubject['kind'], name: '', phone: '', room: '', purpose: '' };

/** S51: somebody asks what the book holds about them. For a supervisor. */
export function SubjectExport() {
  const t = useText();
  const format = useFormat();
  const language = useLanguage();
  const faults = useFaults();
  const [typed, setTyped] = useState(nobody);
  const [to, setTo] = useState('');
  const [looked, setLooked] = useState<DataSubject | null>(null);
  const start = useDeskAction('subject.start');
  const [made, setMade] = useState<Awaited<ReturnType<typeof start.run>>>(null);
  const { data: drives = [] } = useDesk('exports.drives', {});
  const chosen = to === aFolder || drives.some(({ path }) => path === to) ? to : (drives[0]?.path ?? aFolder);
  const set = (field: keyof typeof nobody) => (value: string) => {
    setTyped({ ...typed, [field]: value });
    setLooked(null);
    setMade(null);
    faults.clear(field);
  };
  const subjectOf = (): DataSubject | null => {
    const { kind, name, phone, room } = typed;
    const missing = kind === 'person' ? name.trim() === '' && 'name' : room.trim() === '' && 'room';
    if (missing) faults.set([{ field: missing, code: 'required' }]);
    if (missing) return null;
    return kind === 'person' ? { kind, name, phone } : { kind, room };
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const subject = subjectOf();
    if (!subject) return;
    if (typed.purpose.trim() === '') return faults.set([{ field: 'purpose', code: 'required' }]);
    const request = { subject, purpose: typed.purpose, language };
    await start
      .run({ request, drive: chosen === aFolder ? null : chosen })
      .then(setMade, (error) => faults.show(error));
  };
  return (
    <form ref={faults.formRef} className={styles.form} onSubmit={(event) => void send(event)} noValidate>
      <p className={styles.dim}>{t('subject.lead')}</p>
      <ChoiceField<DataSubject['kind']>
        name="kind"
        label={t('subject.who')}
        value={typed.kind}
        onChange={set('kind')}
        choices={(['person', 'unit'] as const).map((value) => ({ value, label: t(`subject.kind.${value}`) }))}
      />
      {typed.kind === 'person' ? (
        <>
          <TextField
            name="name"
            label={t('subject.name')}
            required
            maxLength={60}
            value={typed.name}
            onChange={set('name')}
            fault={faults.of('name')}
          />
          <TextField
            name="phone"
            label={t('subject.phone')}
            hint={t('subject.phoneHint')}
            maxLength={60}
            value={typed.phone}
            onChange={set('phone')}
            fault={faults.of('phone')}
          />
        </>
      ) : (
        <TextField
          name="room"
          label={t('subject.unit')}
          required
          maxLength={60}
          value={typed.room}
          onChange={set('room')}
          fault={faults.of('room')}
        />
      )}
      <div className={styles.actions}>
        <Button variant="default" onClick={() => setLooked(subjectOf())}>
          {t('subject.look')}
        </Button>
      </div>
      {looked ? <Found subject={looked} /> : null}
      <TextField
        name="purpose"
        label={t('subject.purpose')}
        hint={t('subject.purposeHint')}
        required
        maxLength={400}
        value={typed.purpose}
        onChange={set('purpose')}
        fault={faults.of('purpose')}
      />
      <SelectField<string>
        name="to"
        label={t('exports.to')}
        value={chosen}
        onChange={setTo}
        options={[...driveOptions(drives, t), { value: aFolder, label: t('exports.folder') }]}
      />
      <div className={styles.actions}>
        <Button type="submit" loading={start.pending}>
          {t('subject.start')}
        </Button>
      </div>
      <div role="status">
        {made ? (
          <>
            <Meaning tone="done">
              {t('subject.done', { rows: format.number(made.rows), files: format.number(made.files) })}
            </Meaning>
            <p className={styles.path}>
              {t('exports.folderName')} {made.folder}
            </p>
          </>
        ) : null}
        {start.error ? <p className={styles.refused}>{errorText(start.error, t)}</p> : null}
      </div>
    </form>
  );
}

function Found({ subject }: { subject: DataSubject }) {
  const t = useText();
  const at = useLanguage() === 'en' ? 1 : 0;
  const { data: found, error } = useDesk('subject.find', { subject });
  if (error) return <p className={styles.refused}>{errorText(error, t)}</p>;
  if (!found) return null;
  if (found.length === 0) return <p>{t('subject.nothing')}</p>;
  const word = (register: string) => (register === timeline ? timelineTitle[at] : registerWord(register, t));
  return (
    <p role="status">
      {found.map(({ register, count }) => t('subject.found', { register: word(register), count })).join(' · ')}
    </p>
  );
}
