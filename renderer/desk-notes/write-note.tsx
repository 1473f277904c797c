import { useRef, useState } from 'react';
import type { DeskNote, NoteKind } from '../../shared/registers/desk-notes.ts';
import recordStyles from '../cases/case-record.module.css';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { settleDraft } from '../drafts/drafts.ts';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { ChoiceField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useIsSupervisor } from '../session/session.ts';
import { useScreen } from '../shell/screen.ts';
import { NoteFields, type NoteSaid } from './note-fields.tsx';

interface NoteDraft extends NoteSaid {
  kind: NoteKind;
  validUntil: TypedTime;
}

const empty: NoteDraft = {
  kind: 'passOn',
  title: '',
  text: '',
  readers: { people: [], roles: ['receptionist', 'nightGuard'] },
  validUntil: null,
};

/** A note for the next shifts; a supervisor may also give an order that stands. */
export function FreshNote({ draftId }: { draftId: string | undefined }) {
  const kept = useKeptDraft(draftId);
  if (kept.state === 'reading') return <div className={recordStyles.record} />;
  const start = kept.state === 'found' ? restore(kept.content, empty) : empty;
  return <WriteForm start={start} draftId={kept.state === 'found' ? draftId : undefined} />;
}

function WriteForm({ start, draftId }: { start: NoteDraft; draftId: string | undefined }) {
  const t = useText();
  const faults = useFaults();
  const supervisor = useIsSupervisor();
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => draftId ?? crypto.randomUUID());
  const [said, setSaid] = useState(start);
  const put = (fields: Partial<NoteDraft>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  useDraftScreen(id);
  useDraft({
    ...{ id, form: 'deskNote', values: said, touched: said !== start || draftId !== undefined },
    title: said.title.slice(0, 120),
  });
  const left = useRef<string>(undefined);
  const send = () => {
    const { kind, validUntil, ...note } = said;
    if (kind === 'passOn' && typeof validUntil === 'string') {
      faults.set([{ field: 'validUntil', code: 'format' }]);
      return false;
    }
    const sent =
      kind === 'standing'
        ? call('deskNotes.order', { id, ...note, replaces: null })
        : call('deskNotes.passOn', { id, ...note, validUntil: typeof validUntil === 'number' ? validUntil : null });
    return sent.then(async ({ record }) => {
      await settleDraft(id);
      tellDone(t('deskNotes.left', { title: record.title }));
      left.current = record.id;
    });
  };
  return (
    <section className={recordStyles.record}>
      <FormFrame
        title={t('deskNotes.writeTitle')}
        save={t('deskNotes.save')}
        faults={faults}
        send={send}
        onDone={() => replace({ at: 'deskNotes', ...(left.current && { noteId: left.current }) })}
      >
        {supervisor && (
          <ChoiceField<NoteKind>
            name="kind"
            label={t('deskNotes.field.kind')}
            value={said.kind}
            onChange={(kind) => put({ kind })}
            choices={(['passOn', 'standing'] as const).map((value) => ({ value, label: t(`deskNotes.kind.${value}`) }))}
          />
        )}
        <NoteFields said={said} put={put} faults={faults} />
        {said.kind === 'passOn' && (
          <TimeField
            name="validUntil"
            label={t('deskNotes.field.validUntil')}
            leaning="future"
            emptyMeans={t('deskNotes.validHint')}
            value={said.validUntil}
            onChange={(validUntil) => put({ validUntil })}
            fault={faults.of('validUntil')}
          />
        )}
      </FormFrame>
    </section>
  );
}

/** New words for an order that stands: everybody is asked to read them, and the old ones stay. */
export function RewordOrder({ note, onDone }: { note: DeskNote; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const replace = useScreen((s) => s.replace);
  const [id] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<NoteSaid>({ title: note.title, text: note.text, readers: note.readers });
  const put = (fields: Partial<NoteSaid>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const send = () =>
    call('deskNotes.order', { id, ...said, replaces: note.id }).then(() => replace({ at: 'deskNotes', noteId: id }));
  return (
    <FormFrame
      title={t('deskNotes.rewordTitle', { title: note.title })}
      save={t('deskNotes.rewordSave')}
      faults={faults}
      send={send}
      onDone={onDone}
    >
      <p className={recordStyles.sub}>{t('deskNotes.rewordHint')}</p>
      <NoteFields said={said} put={put} faults={faults} />
    </FormFrame>
  );
}
