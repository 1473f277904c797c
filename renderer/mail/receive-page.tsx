import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MailView } from '../../shared/contract/mail.ts';
import { instructionsFor } from '../../shared/registers/mail-instructions.ts';
import { isKept } from '../../shared/registers/mail-states.ts';
import { now as steadyNow, useNow } from '../desk/steady-now.ts';
import { tellDone } from '../desk/tell.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { restore, useDraft, useKeptDraft } from '../drafts/use-draft.ts';
import type { Begun } from '../drafts/use-kept-form.ts';
import { ChoiceField } from '../form/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import keyStyles from '../keys/keys.module.css';
import { printKeys } from '../print/request.ts';
import { useScan } from '../scan/scans.ts';
import { usePerson } from '../session/session.ts';
import { openScreen } from '../shell/screen.ts';
import { DropOffForm } from './drop-off-form.tsx';
import { Instructions } from './instruction-lines.tsx';
import styles from './mail.module.css';
import { mailName } from './mail-words.ts';
import { ReceiveForm } from './receive-form.tsx';
import { emptyReceive, openBatch } from './receive-values.ts';
import { useReceive } from './use-receive.ts';

interface ReceivePageProps {
  draftId: string | undefined;
  code: string | undefined;
  direction: Direction;
}

type Direction = 'in' | 'out';

/** 收件: what comes in, one after the other; or what somebody of the house leaves to be sent. */
export function ReceivePage({ draftId, code, direction: first }: ReceivePageProps) {
  const t = useText();
  const kept = useKeptDraft(draftId);
  const [direction, setDirection] = useState(first);
  if (kept.state === 'reading') return null;
  // The draft is of the form the page was opened with.
  const draft =
    kept.state === 'found' && draftId && direction === first ? { id: draftId, content: kept.content } : null;
  return (
    <div className={styles.receive}>
      <div className={styles.form}>
        <ChoiceField<Direction>
          name="direction"
          label={t('mail.receive.title')}
          value={direction}
          onChange={setDirection}
          choices={(['in', 'out'] as const).map((value) => ({ value, label: t(`mail.receive.${value}`) }))}
        />
        {direction === 'in' ? <Incoming draft={draft} code={code} /> : <DropOffForm draft={draft} />}
      </div>
      <LastTaken />
    </div>
  );
}

interface IncomingProps {
  draft: Begun | null;
  code: string | undefined;
}

function Incoming({ draft, code }: IncomingProps) {
  const t = useText();
  const minute = useNow(60_000);
  const batches = useDesk('mail.batches', {}).data ?? [];
  const instructions = useDesk('mail.instructions', { unitId: null }).data ?? [];
  const [start] = useState(() => ({
    id: draft?.id ?? crypto.randomUUID(),
    values: draft ? restore(draft.content, emptyReceive) : emptyReceive,
  }));
  const received = (view: MailView) => {
    tellDone(t('mail.receive.done', { what: mailName(view.record, t), place: view.record.place }));
  };
  const receive = useReceive(start, received);
  const { values: said, put, take, touched } = receive;
  const title = [said.trackingNo, said.room.text].filter((part) => part !== '').join(' ') || t('mail.receive.title');
  useDraft({ id: receive.id, form: 'mail', title, values: said, touched });
  useScan(take);
  const takeFirst = code ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number the page was opened with is taken once
  useEffect(() => {
    if (takeFirst !== null) void take(takeFirst);
  }, []);
  // The batch that still misses items is the one they belong to, as long as nobody says otherwise.
  const open = openBatch(batches, minute)?.record.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: proposed once, when it is known
  useEffect(() => {
    if (open && said.batchId === '' && !touched) put({ batchId: open });
  }, [open]);
  const wanted = said.room.unit
    ? instructionsFor(instructions, { unitId: said.room.unit.id, addressee: said.addressee, type: said.type }, minute)
    : [];
  return (
    <>
      {wanted.length > 0 && (
        <section aria-label={t('mail.receive.asked')}>
          <Instructions of={wanted} />
        </section>
      )}
      <ReceiveForm
        receive={receive}
        batches={batches}
        asked={(unitId) => instructions.some((one) => one.unitId === unitId && (one.until ?? Infinity) > steadyNow())}
      />
    </>
  );
}

const shown = 14;

/** What was taken in last, to see at a glance that it is in the book. */
function LastTaken() {
  const t = useText();
  const format = useFormat();
  const now = useNow(10_000);
  const prints = usePerson()?.role !== 'nightGuard';
  const { data } = useDesk('mail.list', { text: '', offset: 0, limit: shown });
  const here = (data?.lines ?? []).filter(({ status }) => isKept(status)).map(({ id }) => id);
  return (
    <aside className={styles.aside} aria-label={t('mail.receive.last')}>
      <p className={styles.asideHead}>
        <strong>{t('mail.receive.last')}</strong>
        {prints && here.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => printKeys('mailTags', here)}>
            {t('mail.labels')}
          </Button>
        )}
      </p>
      {data?.total === 0 && <p>{t('mail.receive.lastNone')}</p>}
      <ul className={styles.last}>
        {data?.lines.map((line) => (
          <li key={line.id}>
            <span>
              <strong>{line.place}</strong> {line.addressee}
            </span>
            <button
              type="button"
              className={keyStyles.link}
              onClick={() => openScreen({ at: 'mail', view: 'list', itemId: line.id })}
            >
              {line.no}
            </button>
            <small>
              {mailName(line, t)} {line.shelf} · {t(`mail.state.${line.status}`)} · {format.since(line.receivedAt, now)}
            </small>
          </li>
        ))}
      </ul>
    </aside>
  );
}
