import { Checkbox } from '@mantine/core';
import type { NoteReaders } from '../../shared/registers/desk-notes.ts';
import { appRoles } from '../../shared/registers/people.ts';
import { useDesk } from '../desk/use-desk.ts';
import { type Faults, TextAreaField, TextField } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import styles from './desk-notes.module.css';

/** A note while it is written. */
export interface NoteSaid {
  title: string;
  text: string;
  readers: NoteReaders;
}

interface NoteFieldsProps {
  said: NoteSaid;
  put(fields: Partial<NoteSaid>): void;
  faults: Faults;
}

/** What it says, and who must read it. */
export function NoteFields({ said, put, faults }: NoteFieldsProps) {
  const t = useText();
  return (
    <>
      <TextField
        name="title"
        label={t('deskNotes.field.title')}
        required
        autoFocus
        maxLength={80}
        value={said.title}
        onChange={(title) => put({ title })}
        fault={faults.of('title')}
      />
      <TextAreaField
        name="text"
        label={t('deskNotes.field.text')}
        required
        rows={4}
        maxRows={12}
        value={said.text}
        onChange={(text) => put({ text })}
        fault={faults.of('text')}
      />
      <ReadersField
        readers={said.readers}
        onChange={(readers) => put({ readers })}
        fault={faults.of('readers') !== undefined}
      />
    </>
  );
}

interface ReadersFieldProps {
  readers: NoteReaders;
  onChange(readers: NoteReaders): void;
  fault: boolean;
}

/** Everybody of a role, or people by name: those who can sign in here, for nobody else could say that they have read it. */
function ReadersField({ readers, onChange, fault }: ReadersFieldProps) {
  const t = useText();
  const staff = (useDesk('staff.list', {}).data ?? []).filter(({ active, role }) => active && role !== 'none');
  const turned = <V extends string>(all: readonly V[], one: V) =>
    all.includes(one) ? all.filter((other) => other !== one) : [...all, one];
  return (
    <fieldset className={styles.choices} data-field="readers">
      <legend>{t('deskNotes.field.readers')}</legend>
      {appRoles.map((role) => (
        <Checkbox
          key={role}
          label={t(`domain.role.${role}`)}
          checked={readers.roles.includes(role)}
          error={fault}
          onChange={() => onChange({ ...readers, roles: turned(readers.roles, role) })}
        />
      ))}
      {staff.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={readers.people.includes(id)}
          onChange={() => onChange({ ...readers, people: turned(readers.people, id) })}
        />
      ))}
      {fault && <p>{t('errors.field.required')}</p>}
    </fieldset>
  );
}
