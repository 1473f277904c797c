import { useEffect, useState } from 'react';
import type { EventBrief } from '../../shared/contract/building-events.ts';
import type { CaseKind } from '../../shared/registers/cases.ts';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import type { FormState } from '../intake/use-intake.ts';
import { Meaning } from '../look/meaning.tsx';
import { useKeys } from '../shell/keys.ts';
import styles from './building-events.module.css';
import { OfficialAnswer } from './official-answer.tsx';
import { openProposed } from './open-proposed.ts';
import { ProposedEvent } from './proposed-event.tsx';

const asked: readonly CaseKind[] = ['enquiry', 'suggestion'];

/** Beside the intake form, as soon as the type is known: the event this caller is one of, or that this makes one. */
export function IntakeEvent({ intake: { values, patch } }: { intake: FormState }) {
  const t = useText();
  const [problem, setProblem] = useState<unknown>(null);
  const { subCategory, unitId, event: chosen } = values;
  const enabled = subCategory !== null && !asked.includes(values.kind);
  const input = { type: subCategory ?? 'power', unitId, taking: true } as const;
  const { data, stale } = useDesk('buildingEvents.fitting', input, { enabled });
  const fitting = enabled && !stale ? (data ?? null) : null;
  const linked = fitting?.events.find(({ id }) => id === chosen?.id);
  const version = linked?.answer?.version ?? 0;
  // A wording released while the form is being filled in is the one that is said.
  useEffect(() => {
    if (linked && chosen && chosen.answerSaid !== version) patch({ event: { ...chosen, answerSaid: version } });
  }, [linked, chosen, version, patch]);

  const link = ({ id, no, type, answer }: EventBrief) =>
    patch({ event: { id, no, type, answerSaid: answer?.version ?? 0 } });
  const openNew = () => {
    if (!fitting?.proposal) return;
    setProblem(null);
    openProposed(fitting.proposal, t)
      .then(({ record: { id, no, type } }) => patch({ event: { id, no, type, answerSaid: 0 } }))
      .catch(setProblem);
  };
  const undo = () => patch({ event: null });
  const first = fitting?.events[0];
  const press = linked ? undo : fitting?.proposal ? openNew : first ? () => link(first) : undefined;
  useKeys({ 'alt+G': press });
  return (
    <>
      {linked ? (
        <section className={styles.linked} aria-live="polite">
          <Meaning tone="done">{t('buildingEvents.fits.linked', { no: linked.no })}</Meaning>
          <OfficialAnswer answer={linked.answer} small />
          <button type="button" className={styles.undo} onClick={undo}>
            {t('buildingEvents.fits.undo')} <kbd>Alt G</kbd>
          </button>
        </section>
      ) : (
        fitting && <ProposedEvent fitting={fitting} onLink={link} onOpen={openNew} />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
    </>
  );
}
