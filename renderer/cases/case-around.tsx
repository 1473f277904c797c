import type { ReactNode } from 'react';
import type { CaseAround, CaseLine, CaseView } from '../../shared/contract/cases.ts';
import { type FollowUp, ratingFields } from '../../shared/registers/follow-ups.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { openScreen, type Screen } from '../shell/screen.ts';
import styles from './case-around.module.css';
import { caseTitle } from './case-words.ts';

/** What else there is about a case, each a way to its own record: calls, repeats, the matching thing, the incident, follow-ups. */
export function CaseAroundView({ view: { record } }: { view: CaseView }) {
  const t = useText();
  const { data } = useDesk('cases.around', { caseId: record.id });
  if (!data || isEmpty(data)) return null;
  const { calls, repeatOf, repeats, matched, incident, followUps } = data;
  return (
    <section aria-label={t('cases.around.title')}>
      <h2>{t('cases.around.title')}</h2>
      <ul className={styles.around}>
        {calls.map((call) => (
          <Line
            key={call.id}
            label={t(`domain.callDirection.${call.direction}`)}
            no={call.no}
            to={{ at: 'calls', callId: call.id }}
          >
            {[call.callerName, call.gist].filter(Boolean).join(' · ')} ({call.answeredByName})
          </Line>
        ))}
        {repeatOf && <Other label={t('cases.around.repeatOf')} line={repeatOf} />}
        {repeats.map((line) => (
          <Other key={line.id} label={t('cases.around.repeatedBy')} line={line} />
        ))}
        {matched && <Other label={t('cases.around.matched')} line={matched} />}
        {incident && (
          <Line label={t('cases.around.incident')} no={incident.no} to={{ at: 'incidents', incidentId: incident.id }}>
            {t(`domain.emergency.${incident.type}`)} {incident.place}
          </Line>
        )}
        {followUps.map((followUp) => (
          <FollowUpMade key={followUp.id} followUp={followUp} />
        ))}
      </ul>
    </section>
  );
}

const isEmpty = ({ calls, repeats, followUps, ...single }: CaseAround) =>
  calls.length + repeats.length + followUps.length === 0 && Object.values(single).every((one) => one === null);

function Other({ label, line }: { label: string; line: CaseLine }) {
  const t = useText();
  return (
    <Line label={label} no={line.no} to={{ at: 'cases', caseId: line.id }}>
      {line.place} {caseTitle(line, t)} · {t(`domain.state.${line.status}`)} · {line.content}
    </Line>
  );
}

/** S14, S15: what the customer said, and how the work was rated; or until when to ask. */
function FollowUpMade({ followUp }: { followUp: FollowUp }) {
  const t = useText();
  const format = useFormat();
  const { status, result, opinion, caller, attempts, doneAt, nextAt, dueAt, caseId } = followUp;
  const ratings = ratingFields.flatMap((field) => {
    const rating = followUp[field];
    return rating ? [`${t(`domain.rating.${field}`)} ${t(`domain.rating5.${rating}`)}`] : [];
  });
  const said =
    status === 'done'
      ? [doneAt && format.exact(doneAt), result && t(`domain.followUpResult.${result}`), ...ratings, opinion, caller]
      : [t('units.planned'), format.exact(nextAt ?? dueAt)];
  const tried = attempts.length > 0 ? [t('cases.around.tried', { count: attempts.length })] : [];
  return (
    <Line
      label={t('units.source.followUps')}
      no={followUp.no}
      to={status === 'planned' ? { at: 'followUps', caseId } : null}
    >
      {[...said, ...tried].filter(Boolean).join(' · ')}
    </Line>
  );
}

interface LineProps {
  label: string;
  no: string;
  to: Screen | null;
  children: ReactNode;
}

function Line({ label, no, to, children }: LineProps) {
  return (
    <li>
      <span>{label}</span>
      {to ? (
        <button type="button" onClick={() => openScreen(to)}>
          {no}
        </button>
      ) : (
        <span>{no}</span>
      )}
      <span className={styles.said}>{children}</span>
    </li>
  );
}
