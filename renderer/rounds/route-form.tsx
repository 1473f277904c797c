import { Button } from '@mantine/core';
import { useState } from 'react';
import {
  type Checkpoint,
  type PatrolArea,
  patrolAreas,
  patrolWalkers,
  type Route,
} from '../../shared/registers/routes.ts';
import { call } from '../desk/bridge.ts';
import { tellDone } from '../desk/tell.tsx';
import { CheckField, ChoiceField, NumberField, TextField, useFaults } from '../form/index.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { FormFrame } from '../orders/form-frame.tsx';
import styles from './rounds.module.css';

/** A point while it is typed: `key` keeps its row as it moves. */
type Typed = Checkpoint & { key: string };

const freshPoint = (): Typed => ({ key: crypto.randomUUID(), no: '', place: '', minMinutes: 2, maxMinutes: 15 });

/** A route: its name, what it goes through, and its points in walking order. */
export function RouteForm({ route, onDone }: { route: Route | null; onDone(): void }) {
  const t = useText();
  const faults = useFaults();
  const [id] = useState(() => route?.id ?? crypto.randomUUID());
  const [said, setSaid] = useState(() => ({
    name: route?.name ?? '',
    areas: route?.areas ?? [...patrolAreas],
    walker: route?.walker ?? ('desk' as const),
    daily: route?.daily ?? true,
    active: route?.active ?? true,
  }));
  const [points, setPoints] = useState<Typed[]>(() =>
    route ? route.points.map((point) => ({ ...point, key: point.no })) : [freshPoint(), freshPoint()],
  );
  const put = (fields: Partial<typeof said>) => {
    setSaid((last) => ({ ...last, ...fields }));
    for (const field of Object.keys(fields)) faults.clear(field);
  };
  const turnArea = (area: PatrolArea, on: boolean) =>
    put({ areas: patrolAreas.filter((one) => (one === area ? on : said.areas.includes(one))) });
  const change = (i: number, fields: Partial<Typed>) => {
    setPoints((last) => last.map((point, at) => (at === i ? { ...point, ...fields } : point)));
    for (const field of Object.keys(fields)) faults.clear(`points.${i}.${field}`);
  };
  const moveUp = (i: number) =>
    setPoints((last) => last.toSpliced(i - 1, 2, ...[last[i], last[i - 1]].filter((point) => point !== undefined)));
  const send = () =>
    call('routes.save', { id, ...said, points: points.map(({ key: _, ...point }) => point) }).then(() =>
      tellDone(t('rounds.routes.saved')),
    );
  return (
    <FormFrame
      title={t(route ? 'rounds.routes.edit' : 'rounds.routes.add')}
      save={t('rounds.routes.save')}
      faults={faults}
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
          ...{ name: `points.${i}.${name}`, value: point[name], fault: faults.of(`points.${i}.${name}`) },
          onChange: (value: number) => change(i, { [name]: value }),
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
              onClick={() => setPoints((last) => last.toSpliced(i, 1))}
            >
              ✕
            </Button>
          </div>
        );
      })}
      <Button className={keyStyles.add} variant="default" onClick={() => setPoints((last) => [...last, freshPoint()])}>
        {t('rounds.routes.addPoint')}
      </Button>
    </FormFrame>
  );
}
