import { Button } from '@mantine/core';
import { useState } from 'react';
import { slipsAtMost } from '../../shared/registers/prints.ts';
import type { Survey } from '../../shared/registers/surveys.ts';
import { useDesk } from '../desk/use-desk.ts';
import { ChoiceField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { printSlips } from '../print/request.ts';
import reportStyles from '../work-reports/work-reports.module.css';
import styles from './surveys.module.css';

const filters = ['out', 'back', 'all'] as const;

/** The slips of a survey, fifty at a time: as many as are printed in one go. */
export function SlipsList({ survey }: { survey: Survey }) {
  const t = useText();
  const format = useFormat();
  const [which, setWhich] = useState<(typeof filters)[number]>('out');
  const [offset, setOffset] = useState(0);
  const input = { surveyId: survey.id, which, text: '', offset, limit: slipsAtMost };
  const { data } = useDesk('surveys.slips', input);
  const lines = data?.lines ?? [];
  const total = data?.total ?? 0;
  return (
    <section aria-label={t('surveys.slips')}>
      <div className={styles.asked}>
        <ChoiceField
          name="which"
          label={t('surveys.slips')}
          value={which}
          onChange={(next) => {
            setWhich(next);
            setOffset(0);
          }}
          choices={filters.map((value) => ({ value, label: t(`surveys.which.${value}`) }))}
        />
        <Button
          variant="default"
          disabled={offset === 0}
          onClick={() => setOffset(offset - slipsAtMost)}
          aria-label={t('surveys.former')}
        >
          ‹
        </Button>
        <output>
          {t('surveys.slipsShown', {
            from: total === 0 ? 0 : offset + 1,
            to: Math.min(total, offset + lines.length),
            total,
          })}
        </output>
        <Button
          variant="default"
          disabled={offset + slipsAtMost >= total}
          onClick={() => setOffset(offset + slipsAtMost)}
          aria-label={t('surveys.next')}
        >
          ›
        </Button>
        <Button
          variant="default"
          disabled={lines.length === 0}
          onClick={() =>
            printSlips(
              'F10',
              lines.map(({ id }) => id),
            )
          }
        >
          {t('surveys.printSlips')}
        </Button>
      </div>
      <table className={reportStyles.table}>
        <thead>
          <tr>
            <th scope="col">{t('surveys.slipNo')}</th>
            <th scope="col" data-word>
              {t('surveys.place')}
            </th>
            <th scope="col">{t('surveys.handedOutAt')}</th>
            <th scope="col">{t('surveys.returnedAt')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" data-plain>
                {line.slipNo} {line.voided ? t('print.voided') : ''}
              </th>
              <td data-word>{line.place || t('surveys.anybody')}</td>
              <td>{format.exact(line.handedOutAt).slice(0, 16)}</td>
              <td>{line.returnedAt === null ? '' : format.exact(line.returnedAt).slice(0, 16)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
