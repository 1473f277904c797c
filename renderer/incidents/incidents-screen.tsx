import { Button, NativeSelect } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { type IncidentFilter, incidentFilters } from '../../shared/contract/incidents.ts';
import { type EmergencyType, emergencyCodes } from '../../shared/registers/emergencies.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import screenStyles from '../cases/cases-screen.module.css';
import { FilteredList } from '../cases/filtered-list.tsx';
import { usePages } from '../cases/use-pages.ts';
import { useRecordBeside } from '../cases/use-record-beside.ts';
import { useText } from '../i18n/index.ts';
import { StateChoice } from '../lists/state-choice.tsx';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import { IncidentLineView, incidentLineHeight } from './incident-line.tsx';
import { IncidentRecord } from './incident-record.tsx';
import styles from './incidents.module.css';
import { FreshIncident } from './new-incident.tsx';

interface IncidentsScreenProps {
  /** `new`: the short form. */
  incidentId: string | undefined;
  /** Its form is to be open at once. */
  act: IncidentStep | undefined;
  /** The part or the line of its log that is to be added to. */
  about: string | undefined;
  draftId: string | undefined;
  /** The line of the log that becomes an incident. */
  lineId: string | undefined;
}

/** 突发事件: what goes on, whose report is owed, and beside the list the one that is open. */
export function IncidentsScreen({ incidentId, act, about, draftId, lineId }: IncidentsScreenProps) {
  const t = useText();
  const open = useScreen((s) => s.open);
  const replace = useScreen((s) => s.replace);
  const opensOne = incidentId !== undefined && incidentId !== 'new';
  const [status, setStatus] = useState<IncidentFilter>(opensOne ? 'all' : 'owed');
  const [type, setType] = useState<EmergencyType | null>(null);
  const [text, setText] = useState('');
  const [first, setFirst] = useState(0);
  // Typing looks for an incident however far it is.
  const wanted = useDeferredValue(text);
  const pages = usePages(
    'incidents.list',
    { status: wanted !== '' && status === 'owed' ? 'all' : status, type, text: wanted },
    first,
  );
  const { turn, record, beginsInList, toRecord } = useRecordBeside(incidentId);
  const fresh = () => open({ at: 'incidents', incidentId: 'new' });
  useKeys({ 'mod+I': fresh }, { enabled: incidentId !== 'new' });
  return (
    <div className={screenStyles.screen}>
      <FilteredList
        label={t('incidents.list')}
        placeholder={t('incidents.filter')}
        filter={text}
        onFilter={setText}
        besides={
          <StateChoice<IncidentFilter>
            states={incidentFilters}
            value={status}
            onChange={setStatus}
            word={(state) => t(`incidents.filters.${state}`)}
            width={132}
          />
        }
        under={
          <div className={styles.under}>
            <Button variant="default" onClick={fresh} rightSection={<kbd>Ctrl I</kbd>}>
              {t('incidents.open')}
            </Button>
            <NativeSelect
              aria-label={t('incidents.type')}
              w={118}
              value={type ?? ''}
              data={[
                { value: '', label: t('incidents.anyType') },
                ...emergencyCodes.map((value) => ({ value, label: t(`domain.emergency.${value}`) })),
              ]}
              onChange={({ currentTarget }) =>
                setType(emergencyCodes.find((one) => one === currentTarget.value) ?? null)
              }
            />
          </div>
        }
        pages={pages}
        lineHeight={incidentLineHeight}
        chosenId={incidentId}
        onChoose={({ id }) => replace({ at: 'incidents', incidentId: id })}
        onEnter={toRecord}
        onFirst={setFirst}
        show={(line) => <IncidentLineView line={line} />}
        fresh={(count) => t('incidents.fresh', { count })}
        empty={t(status === 'owed' && text === '' ? 'incidents.emptyOwed' : 'incidents.empty')}
        autoFocus={beginsInList}
      />
      {incidentId === undefined ? (
        <p className={screenStyles.nothing}>{t('incidents.pickOne')}</p>
      ) : incidentId === 'new' ? (
        <FreshIncident key={turn} draftId={draftId} lineId={lineId} />
      ) : (
        <IncidentRecord
          key={`${incidentId} ${turn}`}
          incidentId={incidentId}
          act={act}
          about={about}
          focusRef={record}
          autoFocus={!beginsInList}
        />
      )}
    </div>
  );
}
