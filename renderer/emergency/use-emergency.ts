import { useState } from 'react';
import type { CaseView } from '../../shared/contract/cases.ts';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { settleDraft } from '../drafts/drafts.ts';
import { useDraft } from '../drafts/use-draft.ts';
import { type Faults, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { type EmergencyValues, emptyEmergency, readEmergency } from './emergency-values.ts';

export interface Emergency {
  values: EmergencyValues;
  patch(fields: Partial<EmergencyValues>): void;
  faults: Faults;
  problem: unknown;
  busy: boolean;
  save(): void;
}

/** One emergency form, kept as a draft, saved with the least there is (S02). */
export function useEmergency(id: string, start: EmergencyValues, onSaved: (view: CaseView) => void): Emergency {
  const t = useText();
  const faults = useFaults();
  const [values, setValues] = useState(start);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const type = values.emergencyType ? t(`domain.emergency.${values.emergencyType}`) : t('emergency.title');
  const touched = JSON.stringify(values) !== JSON.stringify(emptyEmergency);
  useDraft({ id, form: 'emergency', title: `${values.place} ${type}`.trim(), values, touched });

  const send = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const view = await call('cases.registerEmergency', readEmergency(values, id)).catch((error: unknown) => {
        if (error instanceof DeskError && error.code === 'alreadySaved') return call('cases.read', { caseId: id });
        throw error;
      });
      await settleDraft(id);
      onSaved(view);
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return {
    values,
    patch: (fields) => {
      setValues((last) => ({ ...last, ...fields }));
      for (const key of Object.keys(fields)) faults.clear(key);
    },
    faults,
    problem,
    busy,
    save: () => {
      if (!busy) void send();
    },
  };
}
