import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { VacantUnit } from '../../shared/contract/vacant.ts';
import { type DepartmentCode, departmentCodes } from '../../shared/registers/people.ts';
import { isTrouble, type VacantMarks, vacantChecks } from '../../shared/registers/vacant.ts';
import formStyles from '../cases/case-actions.module.css';
import { call } from '../desk/bridge.ts';
import { errorText } from '../desk/error-text.ts';
import { tellDone } from '../desk/tell.tsx';
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

/** A look at one unit: everything right is one key, and the next unit comes; what is not right says so and who was told. */
export function InspectForm({ line, onNext }: { line: VacantUnit; onNext(): void }) {
  const t = useText();
  const faults = useFaults();
  const first = useRef<HTMLButtonElement>(null);
  const [marks, setMarks] = useState(allOk);
  const [said, setSaid] = useState({ anybodyInside: false, problem: '', cleaned: false });
  const [deptTold, setDeptTold] = useState<DepartmentCode | ''>('');
  const [problem, setProblem] = useState<unknown>(null);
  const { id: unitId, code } = line.unit;
  const trouble = isTrouble({ marks, anybodyInside: said.anybodyInside });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each unit takes the keyboard when it is opened
  useEffect(() => first.current?.focus(), [unitId]);
  const save = async () => {
    setProblem(null);
    try {
      const looked = { marks, ...said, deptTold: deptTold === '' ? null : deptTold };
      await call('vacant.inspect', { id: crypto.randomUUID(), unitId, ...looked });
      tellDone(t('rounds.vacant.saved', { unit: code }));
      // What is wrong is passed on from here first.
      if (!trouble) return onNext();
      setMarks(allOk);
      setSaid({ anybodyInside: false, problem: '', cleaned: false });
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
            onChange={(mark) => setMarks((last) => ({ ...last, [check]: mark }))}
            choices={(['ok', 'fault'] as const).map((value) => ({ value, label: t(`rounds.vacant.mark.${value}`) }))}
          />
        ))}
        <CheckField
          name="anybodyInside"
          label={t('rounds.vacant.anybodyInside')}
          value={said.anybodyInside}
          onChange={(anybodyInside) => {
            setSaid((last) => ({ ...last, anybodyInside }));
            if (anybodyInside && deptTold === '') setDeptTold('security');
          }}
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
              onChange={(words) => {
                setSaid((last) => ({ ...last, problem: words }));
                faults.clear('problem');
              }}
              fault={faults.of('problem')}
            />
            <SelectField
              name="deptTold"
              label={t('rounds.vacant.deptTold')}
              required
              value={deptTold}
              onChange={(code) => {
                setDeptTold(code);
                faults.clear('deptTold');
              }}
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
          onChange={(cleaned) => setSaid((last) => ({ ...last, cleaned }))}
        />
      </div>
      {problem !== null && <p role="alert">{errorText(problem, t)}</p>}
    </form>
  );
}
