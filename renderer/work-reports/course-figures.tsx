import type { WorkReport } from '../../shared/contract/work-reports.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { stepNames } from './report-charts.ts';
import styles from './work-reports.module.css';

/** The figures behind the course, for whoever cannot see it or wants to know exactly. */
export function CourseFigures({ course }: Pick<WorkReport, 'course'>) {
  const t = useText();
  const format = useFormat();
  const names = stepNames(course);
  return (
    <details className={styles.behindChart}>
      <summary>{t('workReports.figures')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workReports.step')}</th>
            <th scope="col">{t('workReports.received')}</th>
            <th scope="col">{t('workReports.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {course.map(({ from, n, d }, i) => (
            <tr key={from}>
              <th scope="row" data-plain>
                {names[i]}
              </th>
              <td>{format.number(d)}</td>
              <td>{format.number(n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
