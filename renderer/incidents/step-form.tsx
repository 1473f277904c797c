import type { IncidentView } from '../../shared/contract/incidents.ts';
import type { IncidentStep } from '../../shared/registers/incident-states.ts';
import { supplementedParts } from '../../shared/registers/incidents.ts';
import { call } from '../desk/bridge.ts';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { isTime, TextAreaField, TextField, TimeField, type TypedTime, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { lineText } from './log-lines.ts';

/** What each asks: a moment, words, or to whom they went. */
const asked = {
  control: { at: true, words: null, to: false },
  end: { at: true, words: null, to: false },
  reopen: { at: false, words: 'reason', to: false },
  interim: { at: false, words: 'text', to: true },
  supplement: { at: false, words: 'text', to: false },
  feedback: { at: true, words: 'text', to: false },
  sendBack: { at: false, words: 'reason', to: false },
  release: { at: false, words: 'reason', to: false },
  void: { at: false, words: 'reason', to: false },
} as const satisfies Partial<Record<IncidentStep, { at: boolean; words: 'text' | 'reason' | null; to: boolean }>>;
export type PlainStep = keyof typeof asked;

export const isPlain = (step: IncidentStep): step is PlainStep => Object.hasOwn(asked, step);

interface StepFormProps {
  step: PlainStep;
  view: IncidentView;
  /** The part or the line of the log that a supplement adds to. */
  about?: string;
  onDone(): void;
}

/** A step while it is written; `about` only for a supplement. */
interface StepSaid {
  incidentId: string;
  step: PlainStep;
  about: string;
  at: TypedTime;
  words: string;
  submittedTo: string;
}

/** A step that asks for little: when it was, why, or what was said. */
export function StepForm(props: StepFormProps) {
  const { step, view, about = '' } = props;
  const of = { incidentId: view.record.id, step, about };
  return (
    <OwnDraft key={`${step} ${about}`} form="incidentStep" of={of}>
      {(draft) => <OpenStep {...props} draft={draft} of={of} />}
    </OwnDraft>
  );
}

interface OpenStepProps extends StepFormProps {
  draft: Begun | null;
  of: Pick<StepSaid, 'incidentId' | 'step' | 'about'>;
}

function OpenStep({ step, view, about = 'phenomenon', draft, of, onDone }: OpenStepProps) {
  const t = useText();
  const faults = useFaults();
  const { id, said, put } = useKeptForm<StepSaid>({
    ...{ form: 'incidentStep', draft, faults, empty: () => ({ ...of, at: null, words: '', submittedTo: '' }) },
    title: (now) => `${view.record.no} ${t(`incidents.step.${step}`)} ${now.words}`,
  });
  const { at, words, submittedTo } = said;
  const incidentId = view.record.id;
  const { at: withTime, words: field, to } = asked[step];
  const send = () => {
    if (!isTime(at)) {
      faults.set([{ field: 'at', code: 'format' }]);
      return false as const;
    }
    switch (step) {
      case 'control':
      case 'end':
        return call(`incidents.${step}`, { incidentId, at });
      case 'feedback':
        return call('incidents.feedback', { incidentId, at, text: words });
      case 'interim':
        return call('incidents.interim', { incidentId, text: words, submittedTo });
      case 'supplement':
        return call('incidents.supplement', { incidentId, about, text: words });
      default:
        return call(`incidents.${step}`, { incidentId, reason: words });
    }
  };
  const part = supplementedParts.find((one) => one === about);
  const line = view.timeline.find(({ id }) => id === about);
  const what = part ? t(`incidents.field.${part}`) : line ? lineText(line, t) : '';
  const title = step === 'supplement' ? t('incidents.supplementing', { what }) : t(`incidents.step.${step}`);
  return (
    <FormFrame title={title} save={t('incidents.save')} faults={faults} draftId={id} send={send} onDone={onDone}>
      {step === 'supplement' && <p>{t('incidents.supplementHint')}</p>}
      {withTime && (
        <TimeField
          name="at"
          label={t('incidents.field.at')}
          value={at}
          onChange={(value) => put({ at: value })}
          fault={faults.of('at')}
          autoFocus={field === null}
        />
      )}
      {field && (
        <TextAreaField
          name={field}
          label={t(`incidents.field.${field}`)}
          required
          value={words}
          onChange={(value) => {
            put({ words: value });
            faults.clear(field);
          }}
          fault={faults.of(field)}
          autoFocus
        />
      )}
      {to && (
        <TextField
          name="submittedTo"
          label={t('incidents.field.submittedTo')}
          required
          maxLength={120}
          value={submittedTo}
          onChange={(value) => put({ submittedTo: value })}
          fault={faults.of('submittedTo')}
        />
      )}
    </FormFrame>
  );
}
