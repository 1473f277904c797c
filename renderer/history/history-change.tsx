import type { Json } from '../../shared/sync/canonical-json.ts';
import { EntryBody } from '../cases/timeline.tsx';
import { errorText } from '../desk/error-text.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { type Say, useText } from '../i18n/index.ts';
import styles from './history.module.css';
import { deedWords, fieldWords, recordWords } from './line-words.ts';

/** One change as a whole: what stood there before, what stands there now, and its place in the chain. */
export function HistoryChange({ seq }: { seq: number }) {
  const t = useText();
  const format = useFormat();
  const { data, error } = useDesk('history.change', { seq });
  if (error) return <p>{errorText(error, t)}</p>;
  if (!data) return null;
  const { line, fields, n, hash, destroyed } = data;
  return (
    <article>
      <h2>{recordWords(line, t)}</h2>
      <p>
        {format.exact(line.at)} · {line.actorName || t('history.theDesk')}
        {line.happenedAt === line.at ? null : ` · ${t('history.happened', { time: format.exact(line.happenedAt) })}`}
      </p>
      <div>{line.entry ? <EntryBody data={line.entry} /> : deedWords(line, t)}</div>
      {destroyed ? <p>{t('history.destroyed')}</p> : null}
      {fields.length > 0 ? (
        <table className={styles.fields}>
          <thead>
            <tr>
              <th scope="col">{t('history.field')}</th>
              <th scope="col">{t('history.before')}</th>
              <th scope="col">{t('history.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{fieldWords(field, t)}</th>
                <td>{valueWords(field, before, t, format.exact)}</td>
                <td>{valueWords(field, after, t, format.exact)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={styles.hash}>
        {t('history.place', { n })} · {hash}
      </p>
    </article>
  );
}

function valueWords(field: string, value: Json, t: Say, moment: (at: number) => string): string {
  if (value === null || value === '') return t('history.nothing');
  if (typeof value === 'boolean') return t(value ? 'words.yes' : 'words.no');
  if (typeof value === 'number' && /At$|From$|Until$|By$/.test(field) && value > 1e12) return moment(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
