import { Button } from '@mantine/core';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { DeskError } from '../../shared/errors.ts';
import { isNight } from '../../shared/registers/timers.ts';
import { hostAnswers, type VisitOutcome } from '../../shared/registers/visits.ts';
import { dropAll, useWaiting } from '../attachments/pending.ts';
import { errorText } from '../desk/error-text.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { GoneDraft } from '../drafts/gone-draft.tsx';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import { useDraftScreen } from '../drafts/use-draft-screen.ts';
import { ChoiceField, useFaults } from '../form/index.ts';
import { useSite } from '../format/site.ts';
import { useText } from '../i18n/index.ts';
import { enterMovesOn } from '../intake/enter-moves-on.ts';
import { useKeys } from '../shell/keys.ts';
import { useScreen } from '../shell/screen.ts';
import { MoreFields } from './more-fields.tsx';
import { GroupFields, RefuseFields } from './other-modes.tsx';
import { PhotoField } from './photo-field.tsx';
import { saveVisit } from './save-visit.ts';
import { emptyVisit, isVisitTouched, membersIn, type VisitValues, visitModes, withKnown } from './visit-values.ts';
import styles from './visitors.module.css';
import { WhoFields } from './who-fields.tsx';

interface VisitFormProps {
  draftId: string | undefined;
  /** Somebody announced who is here now. */
  permitId: string | undefined;
  unitId: string | undefined;
}

/** F3: somebody stands at the desk. */
export function VisitForm({ draftId, permitId, unitId }: VisitFormProps) {
  const kept = useKeptDraft(draftId);
  const [id] = useState(() => draftId ?? newId());
  const permits = useDesk('permits.list', { which: 'today', text: '' }, { enabled: permitId !== undefined }).data;
  const room = useDesk('units.card', { unitId: unitId ?? '' }, { enabled: unitId !== undefined });
  if (kept.state === 'gone') return <GoneDraft id={id} record="visits" />;
  if (kept.state === 'reading') return null;
  if (kept.state === 'found') return <OpenVisit id={id} start={restore(kept.content, emptyVisit)} />;
  if (draftId === undefined && permitId !== undefined) {
    if (!permits) return null;
    const permit = permits.find((one) => one.id === permitId);
    const known = permit && { ...permit, key: permit.id, visitId: null, permitId, photoId: null, lastAt: null };
    return (
      <OpenVisit id={id} start={known ? withKnown(emptyVisit, { ...known, times: 0, insideId: null }) : emptyVisit} />
    );
  }
  if (draftId === undefined && unitId !== undefined && !room.error) {
    const unit = room.data?.unit;
    if (unit?.id !== unitId) return null;
    return <OpenVisit id={id} start={{ ...emptyVisit, unitId, place: unit.code, unitText: unit.code }} />;
  }
  return <OpenVisit id={id} start={emptyVisit} />;
}

const shownFirst: readonly string[] = [
  'name',
  'contact',
  'purpose',
  'unitId',
  'visitedPerson',
  'hostAccepted',
  'passedTo',
];
const isFolded = (field: string) => !shownFirst.includes(field) && !field.startsWith('members');

function OpenVisit({ id, start }: { id: string; start: VisitValues }) {
  const t = useText();
  const { replace, back, open } = useScreen();
  useDraftScreen(id);
  const faults = useFaults();
  const [values, setValues] = useState(start);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [more, setMore] = useState(false);
  const photo = useWaiting(id).pictures.at(-1);
  const { parameters, site } = useSite();
  const night = isNight(useNow(60_000), parameters, site.timeZone) && parameters['visitor.nightHost'] === 1;
  const title =
    [values.name, values.unitText, values.purposeText].filter(Boolean).join(' ') || t('visitors.form.title');
  useDraft({ id, form: 'visit', title, values, touched: isVisitTouched(values) });
  const patch = (fields: Partial<VisitValues>) => {
    setValues((last) => ({ ...last, ...fields }));
    for (const key of Object.keys(fields)) faults.clear(key);
  };
  const save = async (outcome: VisitOutcome) => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    try {
      const saved = await saveVisit(values, id, outcome, photo ?? null, faults, t);
      if (saved === null) return;
      await settleDraft(id);
      dropAll(id);
      if (saved.told !== '') tellDone(saved.told);
      if (saved.visitId === null) replace({ at: 'visitors' });
      else replace({ at: 'visitors', visitId: saved.visitId });
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
      // What is wrong may stand where it is not seen.
      else if (error instanceof DeskError && error.data.faults?.some(({ field }) => isFolded(field))) setMore(true);
    } finally {
      setBusy(false);
    }
  };
  const admit = () => void save('admit');
  useKeys({
    'mod+Enter': admit,
    'mod+S': admit,
    'alt+Enter': () => void save('wait'),
    'alt+M': () => setMore(!more),
    Esc: back,
  });
  return (
    <form
      className={styles.form}
      data-form
      ref={faults.formRef}
      aria-label={t('visitors.form.title')}
      onKeyDown={(event) => enterMovesOn(event, admit)}
      onSubmit={(event) => event.preventDefault()}
    >
      <header className={styles.formHead}>
        <h1>{t('visitors.form.title')}</h1>
        <ChoiceField
          name="mode"
          label={t('visitors.form.mode')}
          value={values.mode}
          onChange={(mode) => patch({ mode })}
          choices={visitModes.map((value) => ({ value, label: t(`visitors.form.modes.${value}`) }))}
        />
      </header>
      <div className={styles.columns} data-mode={values.mode}>
        <div className={styles.fields}>
          {values.mode === 'refuse' ? (
            <RefuseFields values={values} patch={patch} faults={faults} />
          ) : (
            <>
              {values.mode === 'group' && <GroupFields values={values} patch={patch} faults={faults} />}
              <WhoFields
                values={values}
                patch={patch}
                faults={faults}
                onPick={(known) =>
                  known.insideId === null
                    ? setValues(withKnown(values, known))
                    : open({ at: 'visitors', visitId: known.insideId })
                }
              />
              {night && <p className={styles.lead}>{t('visitors.form.nightLead')}</p>}
              <ChoiceField
                name="hostAccepted"
                label={t('visitors.field.hostAccepted')}
                value={values.hostAccepted}
                onChange={(hostAccepted) => patch({ hostAccepted })}
                choices={hostAnswers.map((value) => ({ value, label: t(`visitors.hostAccepted.${value}`) }))}
                fault={faults.of('hostAccepted')}
              />
              <button
                type="button"
                className={styles.link}
                aria-expanded={more}
                aria-keyshortcuts="Alt+M"
                onClick={() => setMore(!more)}
              >
                {t(more ? 'visitors.form.less' : 'visitors.form.more')} <kbd>Alt M</kbd>
              </button>
              {more && <MoreFields values={values} patch={patch} faults={faults} />}
            </>
          )}
        </div>
        {values.mode === 'one' && <PhotoField visitId={id} lastId={values.known?.photoId ?? null} />}
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {errorText(problem, t)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button onClick={admit} loading={busy} rightSection={<kbd>Ctrl Enter</kbd>}>
          {values.mode === 'refuse'
            ? t('visitors.form.refuseSave')
            : values.mode === 'group'
              ? t('visitors.form.groupSave', { count: membersIn(values.members).length })
              : t('visitors.form.admit')}
        </Button>
        {values.mode !== 'refuse' && (
          <Button variant="default" onClick={() => void save('wait')} rightSection={<kbd>Alt Enter</kbd>}>
            {t('visitors.form.wait')}
          </Button>
        )}
        {values.mode === 'one' && (
          <Button variant="default" onClick={() => void save('done')}>
            {t('visitors.form.done')}
          </Button>
        )}
        <Button variant="subtle" onClick={back} rightSection={<kbd>Esc</kbd>}>
          {t('visitors.form.keep')}
        </Button>
      </div>
    </form>
  );
}
