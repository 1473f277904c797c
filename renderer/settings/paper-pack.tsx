import { Button } from '@mantine/core';
import type { PackFolder, PackStatus } from '../../shared/contract/paper-pack.ts';
import { queryClient } from '../desk/query-client.ts';
import { useNow } from '../desk/steady-now.ts';
import { tellDone, tellError } from '../desk/tell.tsx';
import { queryKeyOf, useDesk, useDeskAction } from '../desk/use-desk.ts';
import { useEachMinute } from '../desk/use-each-minute.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { Meaning, type Tone } from '../look/meaning.tsx';
import styles from './settings.module.css';

const asked = ['pack.status'] as const;

/** No register tells that the pack has changed: what an action answers is shown at once. */
const put = (status: PackStatus) => queryClient.setQueryData(queryKeyOf('pack.status', {}), status);

/** 应急纸包: when the last one was made, what is on it, where it lies; renewed, opened and printed from here. */
export function PaperPack({ editable }: { editable: boolean }) {
  const t = useText();
  useEachMinute(asked);
  const { data: status } = useDesk('pack.status', {});
  const refresh = useDeskAction('pack.refresh');
  const show = useDeskAction('pack.show');
  const print = useDeskAction('pack.print');
  const done = (words: string) => () => tellDone(words);
  return (
    <>
      <p className={styles.dim}>{t('paperPack.lead')}</p>
      {status && <Made status={status} />}
      <div className={styles.actions}>
        <Button
          variant="default"
          loading={refresh.pending}
          onClick={() =>
            void refresh
              .run({})
              .then(put)
              .then(done(t('paperPack.refreshed')), tellError)
          }
        >
          {t('paperPack.refresh')}
        </Button>
        <Button variant="default" loading={show.pending} onClick={() => void show.run({}).catch(tellError)}>
          {t('paperPack.show')}
        </Button>
        <Button
          variant="default"
          loading={print.pending}
          onClick={() => void print.run({ printer: '' }).then(done(t('paperPack.printed')), tellError)}
        >
          {t('paperPack.print')}
        </Button>
      </div>
      {status && <Folders folders={status.folders} editable={editable} />}
    </>
  );
}

function Made({ status: { madeAt, checkedAt, counts, tookMs } }: { status: PackStatus }) {
  const t = useText();
  const format = useFormat();
  const now = useNow(30_000);
  if (madeAt === null) return <p>{t('paperPack.none')}</p>;
  return (
    <>
      <p>
        {t('paperPack.madeAt', { time: format.moment(madeAt, now) })}
        {tookMs === null ? '' : ` · ${t('paperPack.took', { seconds: format.number(Math.round(tookMs / 100) / 10) })}`}
        {checkedAt !== null && checkedAt > madeAt
          ? ` · ${t('paperPack.checkedAt', { time: format.moment(checkedAt, now) })}`
          : ''}
      </p>
      {counts && <p className={styles.dim}>{t('paperPack.counts', counts)}</p>}
    </>
  );
}

const tones: Record<PackFolder['state'], Tone> = { waiting: 'plain', written: 'done', absent: 'waits', failed: 'soon' };

function Folders({ folders, editable }: { folders: PackFolder[]; editable: boolean }) {
  const t = useText();
  const choose = useDeskAction('pack.choose');
  const forget = useDeskAction('pack.forget');
  return (
    <>
      <ul className={styles.values} aria-label={t('paperPack.folders')}>
        {folders.map(({ path, kind, state }) => (
          <li key={path}>
            <div className={styles.value}>
              <span>
                {t(`paperPack.${kind}`)} <small>{path}</small>
              </span>
              <Meaning tone={tones[state]}>{t(`paperPack.state.${state}`)}</Meaning>
              {editable && kind === 'copy' ? (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t('paperPack.forget', { path })}
                  onClick={() => void forget.run({ path }).then(put, tellError)}
                >
                  {t('paperPack.forgetShort')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {editable ? (
        <div className={styles.actions}>
          {(['copy', 'own'] as const).map((kind) => (
            <Button
              key={kind}
              variant="default"
              loading={choose.pending}
              onClick={() => void choose.run({ kind }).then(put, tellError)}
            >
              {t(kind === 'own' ? 'paperPack.chooseOwn' : 'paperPack.chooseCopy')}
            </Button>
          ))}
        </div>
      ) : null}
    </>
  );
}
