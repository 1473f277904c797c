import { Button, NativeSelect } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { type BuildingEventState, buildingEventStates } from '../../shared/registers/building-event-states.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useKeptDraft } from '../drafts/use-draft.ts';
import { useText } from '../i18n/index.ts';
import { useScreen } from '../shell/screen.ts';
import { BuildingEventLineView, buildingEventLineHeight } from './building-event-line.tsx';
import { BuildingEventRecord } from './building-event-record.tsx';
import { eventOfDraft } from './caller-draft.ts';
import { EventMonthView } from './event-month.tsx';
import { OpenForm } from './open-form.tsx';

type Status = BuildingEventState | 'open' | 'all';

interface ScreenProps {
  eventId?: string | undefined;
  /** A caller that was not saved yet: its event is shown, and the form as it was. */
  draftId?: string | undefined;
  /** A new event is being opened by hand. */
  fresh: boolean;
}

/** The register of building-wide events, and beside it the one that is open. */
export function BuildingEventsScreen({ eventId, draftId, fresh }: ScreenProps) {
  const turn = useScreen((s) => s.turn);
  return draftId !== undefined && eventId === undefined ? (
    <OfDraft key={draftId} draftId={draftId} />
  ) : (
    <Shown key={fresh ? turn : 'list'} eventId={eventId} fresh={fresh} />
  );
}

function OfDraft({ draftId }: { draftId: string }) {
  const kept = useKeptDraft(draftId);
  if (kept.state === 'reading') return null;
  const eventId = kept.state === 'found' ? eventOfDraft(kept.content) : undefined;
  return <Shown eventId={eventId} fresh={false} {...(kept.state === 'found' && { kept: { draftId, ...kept } })} />;
}

interface ShownProps {
  eventId: string | undefined;
  fresh: boolean;
  kept?: { draftId: string; content: string };
}

function Shown({ eventId, fresh, kept }: ShownProps) {
  const t = useText();
  const replace = useScreen((s) => s.replace);
  const [status, setStatus] = useState<Status>('open');
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  const pages = usePages('buildingEvents.list', { status, text: useDeferredValue(text) }, first);
  const { record, beginsInList, toRecord } = useRecordBeside(eventId);
  const startNew = () => replace({ at: 'buildingEvents', fresh: true });
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('buildingEvents.list')}
        placeholder={t('buildingEvents.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <>
            <StatusChoice value={status} onChange={setStatus} />
            <Button variant="default" onClick={startNew}>
              {t('words.add')}
            </Button>
          </>
        }
        pages={pages}
        lineHeight={buildingEventLineHeight}
        chosenId={eventId}
        onChoose={({ id }) => replace({ at: 'buildingEvents', eventId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <BuildingEventLineView line={line} />}
        fresh={(count) => t('buildingEvents.fresh', { count })}
        empty={t(status === 'open' ? 'buildingEvents.emptyOpen' : 'buildingEvents.empty')}
        autoFocus={beginsInList && !fresh}
      />
      {eventId !== undefined ? (
        <BuildingEventRecord key={eventId} eventId={eventId} focusRef={record} autoFocus={!beginsInList} kept={kept} />
      ) : fresh ? (
        <OpenForm />
      ) : (
        <EventMonthView />
      )}
    </div>
  );
}

function StatusChoice({ value, onChange }: { value: Status; onChange(status: Status): void }) {
  const t = useText();
  const choices: Status[] = ['open', 'all', ...buildingEventStates];
  const label = (status: Status) =>
    status === 'open' || status === 'all' ? t(`cases.${status}`) : t(`buildingEvents.state.${status}`);
  return (
    <NativeSelect
      aria-label={t('cases.status')}
      w={130}
      value={value}
      data={choices.map((status) => ({ value: status, label: label(status) }))}
      onChange={({ currentTarget }) => onChange(choices.find((status) => status === currentTarget.value) ?? 'open')}
    />
  );
}
