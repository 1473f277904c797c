import { Button } from '@mantine/core';
import { useState } from 'react';
import type { BuildingEventView } from '../../shared/contract/building-events.ts';
import type { BuildingEventStep } from '../../shared/registers/building-event-states.ts';
import actionStyles from '../cases/case-actions.module.css';
import { call } from '../desk/bridge.ts';
import { tellError } from '../desk/tell.tsx';
import { TextAreaField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import { FormFrame } from '../orders/form-frame.tsx';
import { useScreen } from '../shell/screen.ts';
import { eventForms, type Filled, isShortEventStep, type ShortEventStep } from './event-forms.ts';
import { ReleaseForm } from './release-form.tsx';

const order = ['release', 'close', 'end', 'ask', 'correct', 'void'] as const satisfies BuildingEventStep[];
type Offered = (typeof order)[number];

/** The step the screen was opened for, once. */
function useAskedStep(view: BuildingEventView) {
  const turn = useScreen((s) => s.turn);
  const [opened, setOpened] = useState<{ turn: number; step: Offered | null }>({ turn: -1, step: null });
  if (opened.turn !== turn) {
    const { screen } = useScreen.getState();
    const wanted = screen.at === 'buildingEvents' && screen.eventId === view.record.id ? screen.act : undefined;
    setOpened({ turn, step: order.find((step) => step === wanted && view.steps.includes(step)) ?? null });
  }
  return [opened.step, (step: Offered | null) => setOpened({ turn, step })] as const;
}

/** What may be done with an event now and by this person, each with its form in place. */
export function EventSteps({ view }: { view: BuildingEventView }) {
  const t = useText();
  const [open, setOpen] = useAskedStep(view);
  const offered = order.filter((step) => view.steps.includes(step));
  const done = () => setOpen(null);
  const take = (step: Offered) => {
    if (step !== 'close') return setOpen(step);
    call('buildingEvents.close', { eventId: view.record.id }).catch(tellError);
  };
  if (open === 'release' && offered.includes(open)) return <ReleaseForm view={view} onDone={done} />;
  if (open !== null && offered.includes(open) && isShortEventStep(open)) {
    return <StepForm key={open} step={open} view={view} onDone={done} />;
  }
  if (offered.length === 0) return null;
  // Ending is never the next thing to do by itself.
  const waited = new Set<Offered>(view.answers.length === 0 ? ['release', 'close'] : ['close']);
  return (
    <div className={actionStyles.actions}>
      {offered.map((step) => (
        <Button key={step} variant={waited.has(step) ? 'filled' : 'default'} onClick={() => take(step)}>
          {t(
            step === 'release' && view.answers.length > 0
              ? 'buildingEvents.step.revise'
              : `buildingEvents.step.${step}`,
          )}
        </Button>
      ))}
    </div>
  );
}

interface StepFormProps {
  step: ShortEventStep;
  view: BuildingEventView;
  onDone(): void;
}

function StepForm({ step, view, onDone }: StepFormProps) {
  const t = useText();
  const { fields, send } = eventForms[step];
  const faults = useFaults();
  const [filled, setFilled] = useState<Filled>(() =>
    Object.fromEntries(fields.map((field) => [field.name, field.proposed?.(view) ?? ''])),
  );
  const ready = () => {
    const empty = fields.filter(({ name }) => (filled[name] ?? '').trim() === '');
    faults.set(empty.map(({ name }) => ({ field: name, code: 'required' })));
    return empty.length > 0 ? false : send(view, filled);
  };
  const title = t(`buildingEvents.step.${step}`);
  return (
    <FormFrame title={title} save={title} faults={faults} send={ready} onDone={onDone}>
      {fields.map(({ name, label, kind }, i) => {
        const props = {
          name,
          label: t(label),
          required: true,
          value: filled[name] ?? '',
          onChange: (value: string) => {
            setFilled((last) => ({ ...last, [name]: value }));
            faults.clear(name);
          },
          fault: faults.of(name),
          autoFocus: i === 0,
        };
        return kind === 'line' ? (
          <TextField key={name} {...props} maxLength={200} />
        ) : (
          <TextAreaField key={name} {...props} rows={2} input={{ maxLength: 1000 }} />
        );
      })}
    </FormFrame>
  );
}
