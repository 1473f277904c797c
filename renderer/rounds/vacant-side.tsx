import { Button } from '@mantine/core';
import { useState } from 'react';
import type { InspectionView, VacantUnit } from '../../shared/contract/vacant.ts';
import { vacantChecks } from '../../shared/registers/vacant.ts';
import { RevealNumber } from '../cases/reveal-number.tsx';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { usePerson } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import { RoomLink } from '../units/room-link.tsx';
import { DescribeForm } from './describe-form.tsx';
import { InspectForm } from './inspect-form.tsx';
import { lookedState, lookedTones } from './round-words.ts';
import styles from './rounds.module.css';
import { beginReport } from './to-case.ts';

/** One vacant unit: looking at it, and what was seen there before. */
export function VacantSide({ line, onNext }: { line: VacantUnit; onNext(): void }) {
  const t = useText();
  const supervises = usePerson()?.role === 'supervisor';
  const [describing, setDescribing] = useState(false);
  const { data } = useDesk('vacant.ofUnit', { unitId: line.unit.id });
  const { unit, contact, contactPhone } = line;
  return (
    <>
      <h2>
        {unit.code} <RoomLink unitId={unit.id} />
      </h2>
      {(contact || contactPhone) && (
        <p>
          {contact}{' '}
          {contactPhone && (
            <RevealNumber
              masked={contactPhone}
              reveal={async () => (await call('vacant.reveal', { unitId: unit.id })).phone}
            />
          )}
        </p>
      )}
      {describing ? (
        <DescribeForm line={line} onDone={() => setDescribing(false)} />
      ) : (
        <>
          <InspectForm line={line} onNext={onNext} />
          {supervises && (
            <Button variant="subtle" size="compact-sm" onClick={() => setDescribing(true)}>
              {t('rounds.vacant.describe')}
            </Button>
          )}
        </>
      )}
      <h3>{t('rounds.vacant.history')}</h3>
      <ul className={styles.history}>
        {data?.map((one) => (
          <Inspection key={one.id} line={line} one={one} />
        ))}
      </ul>
    </>
  );
}

function Inspection({ line: { unit }, one }: { line: VacantUnit; one: InspectionView }) {
  const t = useText();
  const format = useFormat();
  const state = lookedState(one);
  const faults = vacantChecks.filter((check) => one.marks[check] === 'fault');
  const inspectionId = one.id;
  const problem = [one.anybodyInside && t('rounds.paper.inside'), one.problem].filter(Boolean).join('：');
  const toCase = () =>
    beginReport(
      {
        ...{ content: problem, place: unit.code, locationDetail: unit.code, unit },
        subCategory: one.anybodyInside ? 'illegalStay' : null,
        severity: one.anybodyInside ? 'urgent' : 'normal',
      },
      (caseId) => call('vacant.toCase', { inspectionId, caseId }),
    ).catch(tellError);
  const toNote = () =>
    openScreen({
      ...{ at: 'patrols', view: 'notes', noteId: 'new' },
      about: {
        ...{ findingId: null, inspectionId, unitId: unit.id, place: unit.code, major: one.anybodyInside },
        body: t('rounds.paper.vacant', { text: problem }),
      },
    });
  return (
    <li>
      <Meaning tone={lookedTones[state]}>{t(`rounds.vacant.state.${state}`)}</Meaning> {format.exact(one.at)}{' '}
      {one.byName} {faults.map((check) => t(`rounds.vacant.check.${check}`)).join('、')} {one.problem}{' '}
      {one.deptTold && t(`domain.department.${one.deptTold}`)} {one.cleanedAt !== null && t('rounds.vacant.cleaned')}{' '}
      {one.caseNo !== '' && one.caseId !== null && (
        <button
          type="button"
          className={keyStyles.link}
          onClick={() => openScreen({ at: 'cases', caseId: one.caseId ?? '' })}
        >
          {t('rounds.findings.caseLink', { no: one.caseNo })}
        </button>
      )}{' '}
      {one.noteId !== null && (
        <button
          type="button"
          className={keyStyles.link}
          onClick={() => openScreen({ at: 'patrols', view: 'notes', noteId: one.noteId ?? '' })}
        >
          {t('rounds.findings.noteLink', { no: one.noteNo })}
        </button>
      )}
      {(state === 'fault' || state === 'inside') && (
        <span className={keyStyles.prints}>
          {one.caseNo === '' && (
            <Button size="compact-sm" variant={state === 'inside' ? 'filled' : 'default'} onClick={() => void toCase()}>
              {t('rounds.vacant.toCase')}
            </Button>
          )}
          {one.noteId === null && (
            <Button size="compact-sm" variant="default" onClick={toNote}>
              {t('rounds.vacant.toNote')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
