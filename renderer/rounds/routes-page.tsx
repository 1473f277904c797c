import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RouteView } from '../../shared/contract/patrols.ts';
import recordStyles from '../cases/case-record.module.css';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { Meaning } from '../look/meaning.tsx';
import { PrintButton } from '../print/print-button.tsx';
import { printKeys, printSlips } from '../print/request.ts';
import { usePerson } from '../session/session.ts';
import { useMayPrint } from './round-prints.tsx';
import styles from './rounds.module.css';
import { RouteForm } from './route-form.tsx';
import { startRoute } from './today-board.tsx';

/** The routes with their points; the supervisor makes and changes them. */
export function RoutesPage({ routeId }: { routeId: string | undefined }) {
  const t = useText();
  const { data } = useDesk('routes.list', {});
  const supervises = usePerson()?.role === 'supervisor';
  const [openId, setOpenId] = useState(routeId ?? null);
  if (!data) return null;
  const open = data.find(({ record }) => record.id === openId);
  if (supervises && (open || openId === 'new')) {
    return (
      <div className={recordStyles.record}>
        <RouteForm route={open?.record ?? null} onDone={() => setOpenId(null)} />
      </div>
    );
  }
  return (
    <div className={recordStyles.record}>
      {supervises && (
        <div className={keyStyles.buttons}>
          <Button onClick={() => setOpenId('new')}>{t('rounds.routes.add')}</Button>
        </div>
      )}
      {data.length === 0 && <p className={styles.hint}>{t('rounds.routes.none')}</p>}
      {data.map((route) => (
        <RouteSection
          key={route.record.id}
          route={route}
          {...(supervises && { onEdit: () => setOpenId(route.record.id) })}
        />
      ))}
    </div>
  );
}

function RouteSection({ route: { record, tags }, onEdit }: { route: RouteView; onEdit?: () => void }) {
  const t = useText();
  const supervises = usePerson()?.role === 'supervisor';
  const mayPrint = useMayPrint();
  const mayStart = record.active && (record.walker === 'desk' || supervises);
  const areas = record.areas.map((area) => t(`rounds.area.${area}`)).join('、');
  return (
    <section aria-label={record.name} className={styles.finding}>
      <h2>
        {record.name} <small>{record.no}</small>
      </h2>
      <p>
        {[areas, t(`rounds.walker.${record.walker}`), record.daily && t('rounds.routes.daysOn')]
          .filter(Boolean)
          .join(' · ')}{' '}
        {!record.active && <Meaning tone="soon">{t('rounds.routes.stopped')}</Meaning>}
      </p>
      <div className={keyStyles.buttons}>
        {mayStart && (
          <Button variant="default" onClick={() => startRoute(record.id)}>
            {t('rounds.routes.now')}
          </Button>
        )}
        {onEdit && (
          <Button variant="default" aria-label={`${t('rounds.routes.edit')} ${record.name}`} onClick={onEdit}>
            {t('rounds.routes.edit')}
          </Button>
        )}
        {mayPrint && (
          <span className={keyStyles.prints}>
            <PrintButton onPrint={() => printKeys('pointTags', [record.id])}>{t('rounds.print.tags')}</PrintButton>
            <PrintButton onPrint={() => printSlips('routeMap', [record.id])}>{t('rounds.print.routeMap')}</PrintButton>
          </span>
        )}
      </div>
      <table className={keyStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rounds.walk.line')}</th>
            <th scope="col">{t('rounds.walk.point')}</th>
            <th scope="col">{t('rounds.walk.gap')}</th>
            <th scope="col">{t('print.form.pointTags')}</th>
          </tr>
        </thead>
        <tbody>
          {record.points.map(({ no, place, minMinutes, maxMinutes }, i) => (
            <tr key={no}>
              <td>{i + 1}</td>
              <td>{place}</td>
              <td>
                {i === 0 ? t('rounds.routes.first') : t('rounds.walk.allowed', { min: minMinutes, max: maxMinutes })}
              </td>
              <td>
                <code>{tags[i]}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
