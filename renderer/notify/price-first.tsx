import { Button } from '@mantine/core';
import type { CaseView } from '../../shared/contract/cases.ts';
import { useText } from '../i18n/index.ts';
import { openScreen } from '../shell/screen.ts';
import styles from './notify.module.css';

/** S05: what has to be paid for is quoted and wanted before anybody is told; says so, and leads there. */
export function PriceFirst({ view: { record, actions } }: { view: CaseView }) {
  const t = useText();
  if (!record.chargeable || actions.includes('notify') || !actions.includes('quote') || record.notifiedAt !== null) {
    return null;
  }
  return (
    <p role="alert" className={styles.problem}>
      {t('orders.quote.lead')}{' '}
      <Button autoFocus onClick={() => openScreen({ at: 'cases', caseId: record.id, act: 'quote' })}>
        {t('orders.quote.open')}
      </Button>
    </p>
  );
}
