import { useState } from 'react';
import type { CallInput } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { useUnsaved } from './unsaved.ts';

type SaveMethod = 'staff.save' | 'departments.save' | 'zones.save' | 'units.save' | 'contacts.save';

/** Editing one record of the directory. @param saved as it is on disk, or as a new one begins */
export function useRecordForm<M extends SaveMethod>(
  method: M,
  saved: CallInput<M> & { id: string },
  onSaved?: (id: string) => void,
) {
  type Values = CallInput<M> & { id: string };
  const t = useText();
  const faults = useFaults();
  const action = useDeskAction(method);
  const [problem, setProblem] = useState<unknown>(null);
  const kept = useUnsaved((s) => s.forms.get(saved.id)) as Values | undefined;
  const { keep, drop } = useUnsaved.getState();
  const values = kept ?? saved;

  const change =
    <K extends keyof Values & string>(name: K) =>
    (value: Values[K]) => {
      keep(saved.id, { ...(useUnsaved.getState().forms.get(saved.id) ?? saved), [name]: value });
      faults.clear(name);
    };
  const save = async () => {
    setProblem(null);
    try {
      await action.run(values);
      faults.clear();
      drop(saved.id);
      tellDone(t('words.saved'));
      onSaved?.(saved.id);
    } catch (error) {
      if (!faults.show(error)) setProblem(error);
    }
  };
  const undo = () => {
    drop(saved.id);
    faults.clear();
    setProblem(null);
  };
  /** Name, value, change and fault of one field. */
  const field = <K extends keyof Values & string>(name: K) => ({
    name,
    value: values[name],
    onChange: change(name),
    fault: faults.of(name),
  });
  return { values, change, field, faults, save, undo, dirty: kept !== undefined, pending: action.pending, problem };
}
export type RecordForm = Pick<
  ReturnType<typeof useRecordForm>,
  'save' | 'undo' | 'dirty' | 'pending' | 'problem' | 'faults'
>;
