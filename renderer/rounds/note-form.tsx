import { useRef, useState } from 'react';
import { type DepartmentCode, departmentCodes } from '../../shared/registers/people.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { CheckField, SelectField, TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import { type NoteAbout, useScreen } from '../shell/screen.ts';

/** A note while it is written, as its draft keeps it. */
interface NoteSaid extends NoteAbout {
  noteTo: DepartmentCode;
  toPerson: string;
}

const emptyNote: NoteSaid = {
  ...{ findingId: null, inspectionId: null, unitId: null, place: '', body: '', major: false },
  ...{ noteTo: 'engineering', toPerson: '' },
};

interface FreshNoteProps {
  about: NoteAbout | undefined;
  /** One that was left half written. */
  draftId: string | undefined;
}

/** F55: to which department, and what is asked of it. */
export function FreshNote({ about, draftId }: FreshNoteProps) {
  const kept = useKeptDraft(draftId);
  if (kept.state === 'reading') return <div className={recordStyles.record} />;
  const start = { ...emptyNote, ...about };
  if (kept.state !== 'found' || draftId === undefined) return <NoteForm start={start} draftId={undefined} />;
  return <NoteForm start={restore(kept.content, start)} draftId={draftId} />;
}

function NoteForm({ start, draftId }: { start: NoteSaid; draftId: string | undefined }) {
  const t = useText();
  const faults = useFaults();
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [first] = useState(start);
  const [said, setSaid] = useState(first);
  const put = (fields: Partial<NoteSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field === 'body' ? 'noteBody' : field);
  };
  useDraftScreen(id);
  useDraft({
    ...{ id, form: 'contactNote', values: said, touched: said !== first || draftId !== undefined },
    title: `${t(`domain.department.${said.noteTo}`)} ${said.body}`.slice(0, 120),
  });
  const sent = useRef<string>(undefined);
  const send = () => {
    const { body: noteBody, ...rest } = said;
    return call('contactNotes.send', { id, noteBody, ...rest }).then(async ({ record }) => {
      await settleDraft(id);
      sent.current = record.id;
      tellDone(t('rounds.notes.sent', { no: record.no, department: t(`domain.department.${record.noteTo}`) }));
    });
  };
  return (
    <section className={recordStyles.record}>
      <FormFrame
        title={t('rounds.notes.newTitle')}
        save={t('rounds.notes.save')}
        faults={faults}
        send={send}
        onDone={() => replace({ at: 'patrols', view: 'notes', ...(sent.current && { noteId: sent.current }) })}
      >
        <div className={keyStyles.three}>
          <SelectField
            name="noteTo"
            label={t('rounds.notes.to')}
            required
            value={said.noteTo}
            onChange={(noteTo) => noteTo !== '' && put({ noteTo })}
            options={departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) }))}
            autoFocus
          />
          <TextField
            name="toPerson"
            label={t('rounds.notes.toPerson')}
            maxLength={60}
            value={said.toPerson}
            onChange={(toPerson) => put({ toPerson })}
            fault={faults.of('toPerson')}
          />
          <TextField
            name="place"
            label={t('rounds.notes.place')}
            maxLength={80}
            value={said.place}
            onChange={(place) => put({ place })}
            fault={faults.of('place')}
          />
        </div>
        <TextAreaField
          name="noteBody"
          label={t('rounds.notes.body')}
          required
          value={said.body}
          onChange={(body) => put({ body })}
          fault={faults.of('noteBody')}
        />
        <CheckField
          name="major"
          label={t('rounds.notes.major')}
          value={said.major}
          onChange={(major) => put({ major })}
        />
      </FormFrame>
    </section>
  );
}
