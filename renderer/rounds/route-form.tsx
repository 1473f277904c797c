import { Button } from '@mantine/core';
import {
  type Checkpoint,
  type PatrolArea,
  patrolAreas,
  patrolWalkers,
  type Route,
} from '../../shared/registers/routes.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { OwnDraft } from '../drafts/own-draft.tsx';
import { type Begun, useKeptForm } from '../drafts/use-kept-form.ts';
import { CheckField, ChoiceField, NumberField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

/** A point while it is typed: `key` keeps its row as it moves. */
interface Typed extends Omit<Checkpoint, 'minMinutes' | 'maxMinutes'> {
  key: string;
  /** Null while what stands there is no number. */
  minMinutes: number | null;
  maxMinutes: number | null;
}

interface RouteSaid extends Pick<Route, 'name' | 'areas' | 'walker' | 'daily' | 'active'> {
  routeId: string;
  points: Typed[];
}

const freshPoint = (): Typed => ({ key: crypto.randomUUID(), no: '', place: '', minMinutes: 2, maxMinutes: 15 });

interface RouteFormProps {
  route: Route | null;
  onDone(): void;
}

/** A route: its name, what it goes through, and its points in walking order. */
export function RouteForm({ route, onDone }: RouteFormProps) {
  return (
    <OwnDraft form="route" of={{ routeId: route?.id ?? 'new' }}>
      {(draft) => <OpenRoute route={route} draft={draft} onDone={onDone} />}
    </OwnDraft>
  );
}

function OpenRoute({ route, draft, onDone }: RouteFormProps & { draft: Begun | null }) {
  const t = useText();
  const faults = useFaults();
  const { id, said, put } = useKeptForm<RouteSaid>({
    ...{ form: 'route', draft, faults },
    empty: () => ({
      routeId: route?.id ?? 'new',
      name: route?.name ?? '',
      areas: route?.areas ?? [...patrolAreas],
      walker: route?.walker ?? 'desk',
      daily: route?.daily ?? true,
      active: route?.active ?? true,
      points: route?.points.map((point) => ({ ...point, key: point.no })) ?? [freshPoint(), freshPoint()],
    }),
    title: (now) => now.name,
  });
  const { points } = said;
  const turnArea = (area: PatrolArea, on: boolean) =>
    put({ areas: patrolAreas.filter((one) => (one === area ? on : said.areas.includes(one))) });
  const change = (i: number, fields: Partial<Typed>) => {
    put((last) => ({ points: last.points.map((point, at) => (at === i ? { ...point, ...fields } : point)) }));
    for (const field of Object.keys(fields)) faults.clear(`points.${i}.${field}`);
  };
  const moveUp = (i: number) =>
    put({ points: points.toSpliced(i - 1, 2, ...[points[i], points[i - 1]].filter((point) => point !== undefined)) });
  const send = () =>
    call('routes.save', {
      ...said,
      id: route?.id ?? id,
      points: points.map(({ no, place, minMinutes, maxMinutes }) => ({
        ...{ no, place, minMinutes: minMinutes ?? Number.NaN, maxMinutes: maxMinutes ?? Number.NaN },
      })),
    }).then(() => tellDone(t('rounds.routes.saved')));
  return (
    <FormFrame
      title={t(route ? 'rounds.routes.edit' : 'rounds.routes.add')}
      save={t('rounds.routes.save')}
      faults={faults}
      draftId={id}
      send={send}
      onDone={onDone}
    >
      <div className={keyStyles.pair}>
        <TextField
          name="name"
          label={t('rounds.routes.name')}
          required
          maxLength={60}
          value={said.name}
          onChange={(name) => put({ name })}
          fault={faults.of('name')}
          autoFocus
        />
        <ChoiceField
          name="walker"
          label={t('rounds.routes.walker')}
          value={said.walker}
          onChange={(walker) => put({ walker })}
          choices={patrolWalkers.map((value) => ({ value, label: t(`rounds.walker.${value}`) }))}
        />
      </div>
      <fieldset className={keyStyles.chosen}>
        <legend>{t('rounds.routes.areas')}</legend>
        {patrolAreas.map((area) => (
          <CheckField
            key={area}
            name="areas"
            label={t(`rounds.area.${area}`)}
            value={said.areas.includes(area)}
            onChange={(on) => turnArea(area, on)}
            fault={area === patrolAreas[0] ? faults.of('areas') : undefined}
          />
        ))}
      </fieldset>
      <div className={keyStyles.chosen}>
        <CheckField
          name="daily"
          label={t('rounds.routes.daily')}
          value={said.daily}
          onChange={(daily) => put({ daily })}
        />
        <CheckField
          name="active"
          label={t('rounds.routes.active')}
          value={said.active}
          onChange={(active) => put({ active })}
        />
      </div>
      <h3>{t('rounds.routes.points')}</h3>
      {points.map((point, i) => {
        const minutes = (name: 'minMinutes' | 'maxMinutes') => ({
          ...{ name: `points.${i}.${name}`, value: point[name] ?? Number.NaN, fault: faults.of(`points.${i}.${name}`) },
          onChange: (value: number) => change(i, { [name]: Number.isNaN(value) ? null : value }),
        });
        return (
          <div key={point.key} className={styles.routePoint}>
            <span className={styles.number}>{i + 1}</span>
            <TextField
              name={`points.${i}.place`}
              label={`${t('rounds.routes.place')} ${i + 1}`}
              required
              maxLength={80}
              value={point.place}
              onChange={(place) => change(i, { place })}
              fault={faults.of(`points.${i}.place`)}
            />
            {i === 0 ? (
              <>
                <span className={styles.number}>{t('rounds.routes.first')}</span>
                <span />
              </>
            ) : (
              <>
                <NumberField {...minutes('minMinutes')} label={t('rounds.routes.min')} />
                <NumberField {...minutes('maxMinutes')} label={t('rounds.routes.max')} />
              </>
            )}
            <Button
              variant="subtle"
              disabled={i === 0}
              aria-label={t('rounds.routes.up', { place: point.place || i + 1 })}
              onClick={() => moveUp(i)}
            >
              ↑
            </Button>
            <Button
              variant="subtle"
              disabled={points.length === 1}
              aria-label={t('rounds.routes.remove', { place: point.place || i + 1 })}
              onClick={() => put({ points: points.toSpliced(i, 1) })}
            >
              ✕
            </Button>
          </div>
        );
      })}
      <Button className={keyStyles.add} variant="default" onClick={() => put({ points: [...points, freshPoint()] })}>
        {t('rounds.routes.addPoint')}
      </Button>
    </FormFrame>
  );
}
