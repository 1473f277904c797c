import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VacantUnit } from '../../shared/contract/vacant.ts';
import { type DepartmentCode, departmentCodes } from '../../shared/registers/people.ts';
import { isTrouble, type VacantMarks, vacantChecks } from '../../shared/registers/vacant.ts';
import formStyles from '../cases/case-actions.module.css';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
import { endDraft } from '../drafts/drafts.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { CheckField, ChoiceField, SelectField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { Meaning } from '../look/meaning.tsx';
import { useKeys } from '../shell/keys.ts';
import styles from './rounds.module.css';

const allOk: VacantMarks = {
  doors: 'ok',
  windows: 'ok',
  glass: 'ok',
  otherFacilities: 'ok',
  cleanliness: 'ok',
};

/** A look while it is written down. */
interface Look {
  unitId: string;
  marks: VacantMarks;
  anybodyInside: boolean;
  problem: string;
  cleaned: boolean;
  deptTold: DepartmentCode | '';
}
const nothing: Look = { unitId: '', marks: allOk, anybodyInside: false, problem: '', cleaned: false, deptTold: '' };

interface InspectFormProps {
  line: VacantUnit;
  onNext(): void;
}

/** A look at one unit: everything right is one key, and the next unit comes; what is not right says so and who was told. */
export function InspectForm({ line, onNext }: InspectFormProps) {
  /** A unit that was looked at is looked at anew. */
  const [turn, setTurn] = useState(0);
  // What is wrong is passed on from here first.
  const saved = (trouble: boolean) => (trouble ? setTurn(turn + 1) : onNext());
  return (
    <OwnDraft key={turn} form="inspection" of={{ unitId: line.unit.id }}>
      {(draft) => <OpenLook line={line} draft={draft} onSaved={saved} />}
    </OwnDraft>
  );
}

interface OpenLookProps extends Pick<InspectFormProps, 'line'> {
  draft: Begun | null;
  onSaved(trouble: boolean): void;
}

function OpenLook({ line, draft, onSaved }: OpenLookProps) {
  const t = useText();
  const faults = useFaults();
  const first = useRef<HTMLButtonElement>(null);
  const { id, said, put } = useKeptForm<Look>({
    ...{ form: 'inspection', draft, faults },
    empty: () => ({ ...nothing, unitId: line.unit.id }),
    title: (now) => `${line.unit.code} ${now.problem}`,
  });
  const { marks, deptTold } = said;
  const [problem, setProblem] = useState<unknown>(null);
  const { id: unitId, code } = line.unit;
  const trouble = isTrouble({ marks, anybodyInside: said.anybodyInside });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each unit takes the keyboard when it is opened
  useEffect(() => first.current?.focus(), [unitId]);
  const save = async () => {
    setProblem(null);
    try {
      await call('vacant.inspect', { ...said, id, unitId, deptTold: deptTold === '' ? null : deptTold });
      await endDraft(id);
      tellDone(t('rounds.vacant.saved', { unit: code }));
      onSaved(trouble);
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    }
  };
  useKeys({ 'mod+Enter': () => void save(), 'mod+S': () => void save() });
  return (
    <form
      className={formStyles.form}
      ref={faults.formRef}
      aria-label={t('rounds.vacant.inspect', { unit: code })}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Button ref={first} type="submit" rightSection={<kbd>Enter</kbd>}>
        {t(trouble ? 'rounds.vacant.save' : 'rounds.vacant.allOk')}
      </Button>
      <div className={styles.checks}>
        {vacantChecks.map((check) => (
          <ChoiceField
            key={check}
            name={check}
            label={t(`rounds.vacant.check.${check}`)}
            value={marks[check]}
            onChange={(mark) => put((last) => ({ marks: { ...last.marks, [check]: mark } }))}
            choices={(['ok', 'fault'] as const).map((value) => ({ value, label: t(`rounds.vacant.mark.${value}`) }))}
          />
        ))}
        <CheckField
          name="anybodyInside"
          label={t('rounds.vacant.anybodyInside')}
          value={said.anybodyInside}
          onChange={(anybodyInside) =>
            put({ anybodyInside, ...(anybodyInside && deptTold === '' && { deptTold: 'security' }) })
          }
        />
        {said.anybodyInside && <Meaning tone="danger">{t('rounds.vacant.insideHint')}</Meaning>}
        {trouble && (
          <>
            <TextField
              name="problem"
              label={t('rounds.vacant.problem')}
              required
              maxLength={500}
              value={said.problem}
              onChange={(words) => put({ problem: words })}
              fault={faults.of('problem')}
            />
            <SelectField
              name="deptTold"
              label={t('rounds.vacant.deptTold')}
              required
              value={deptTold}
              onChange={(code) => put({ deptTold: code })}
              options={departmentCodes.map((value) => ({ value, label: t(`domain.department.${value}`) }))}
              empty={t('rounds.vacant.noDept')}
              fault={faults.of('deptTold')}
            />
          </>
        )}
        <CheckField
          name="cleaned"
          label={t('rounds.vacant.cleaned')}
          value={said.cleaned}
          onChange={(cleaned) => put({ cleaned })}
        />
      </div>
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
    </form>
  );
}
