import type { IncidentView } from '../../shared/contract/incidents.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import styles from './incidents.module.css';
import { addedTo } from './log-lines.ts';

/** What was added below something that stays as it was. */
export function Added({ view, about }: { view: Pick<IncidentView, 'timeline'>; about: string }) {
  const t = useText();
  const format = useFormat();
  return addedTo(view, about).map(({ id, at, actorName, data }) => (
    <span key={id} className={styles.added}>
      <small>
        {t(data.step === 'sendBack' ? 'incidents.sentBack' : 'incidents.supplementOf')} {format.exact(at)} {actorName}
      </small>
      {data.text}
    </span>
  ));
}
