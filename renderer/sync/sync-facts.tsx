import type { SyncStatus } from '../../shared/contract/sync.ts';
import { useNow } from '../desk/steady-now.ts';
import { useDesk } from '../desk/use-desk.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import settings from '../settings/settings.module.css';

interface SyncFactsProps {
  status: SyncStatus;
  joined: NonNullable<SyncStatus['joined']>;
}

/** Which desk this is, what waits, what went over the line. */
export function SyncFacts({ status, joined }: SyncFactsProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow(5000);
  const { data: desks = [] } = useDesk('sync.desks', {});
  const { waiting, since, confirmedAt, blobsToSend, blobsToFetch, sent, received, perSecond } = status;
  const moved = t('sync.facts.movedBoth', { sent: format.number(sent), received: format.number(received) });
  const speed = perSecond === null ? '' : ` · ${t('sync.facts.speed', { count: perSecond })}`;
  const time = (at: number) => format.moment(at, now);
  const facts: [string, string][] = [
    [t('sync.facts.desk'), t('sync.facts.deskIs', { letter: joined.letter, site: joined.siteName })],
    [
      t('sync.facts.confirmed'),
      confirmedAt === null ? t('sync.never') : t('sync.confirmedAt', { time: time(confirmedAt) }),
    ],
    [
      t('sync.facts.queue'),
      waiting === 0 || since === null
        ? t('sync.facts.none')
        : t('sync.facts.many', { count: waiting, time: time(since) }),
    ],
    [t('sync.facts.photos'), t('sync.facts.photosLeft', { send: blobsToSend, fetch: blobsToFetch })],
    [t('sync.facts.moved'), `${moved}${speed}`],
    [t('sync.facts.desks'), desks.map(({ letter, name }) => `${letter} ${name}`.trim()).join(' · ')],
    [t('sync.facts.server'), joined.server],
    ...(joined.fingerprint === null ? [] : ([[t('sync.facts.fingerprint'), joined.fingerprint]] as [string, string][])),
    [t('sync.facts.pass'), t(`sync.passIn.${status.passIn}`)],
  ];
  return (
    <dl className={settings.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
