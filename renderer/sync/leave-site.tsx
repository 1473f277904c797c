import { Button } from '@mantine/core';
import { useState } from 'react';
import { tellDone, tellError } from '../desk/tell.tsx';
import { useDeskAction } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';

/** Works alone from here on, said twice. */
export function LeaveSite() {
  const t = useText();
  const leave = useDeskAction('sync.leave');
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <Button variant="default" onClick={() => setAsked(true)}>
        {t('sync.leave.action')}
      </Button>
    );
  }
  const go = () => void leave.run({}).then(() => tellDone(t('sync.leave.done')), tellError);
  return (
    <section aria-label={t('sync.leave.action')}>
      <p>{t('sync.leave.sure')}</p>
      <Button variant="default" autoFocus onClick={() => setAsked(false)}>
        {t('sync.leave.no')}
      </Button>{' '}
      <Button variant="default" loading={leave.pending} onClick={go}>
        {t('sync.leave.yes')}
      </Button>
    </section>
  );
}
