import { useState } from 'react';
import type { AttachmentView } from '../../shared/contract/attachments.ts';
import type { AttachmentKind, pictured } from '../../shared/registers/attachments.ts';
import { useDesk } from '../desk/use-desk.ts';
import { type Say, useText } from '../i18n/index.ts';
import { AddForm } from './add-form.tsx';
import styles from './attachments.module.css';
import { ChoosePictures } from './choose-pictures.tsx';
import { addFiles } from './pending.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useIncoming } from './use-incoming.ts';
import { Viewer } from './viewer.tsx';

interface AttachmentsProps {
  register: (typeof pictured)[number];
  record: string;
  /** What a new picture usually shows now. */
  proposed: AttachmentKind;
}

/** The pictures of a record and those that belong with it: before and after side by side, slips and the rest below. */
export function Attachments({ register, record, proposed }: AttachmentsProps) {
  const t = useText();
  const { data } = useDesk('attachments.list', { register, record });
  const [shown, setShown] = useState<string | null>(null);
  const mayAdd = data?.mayAdd ?? false;
  const take = (files: File[]) => void addFiles(record, files);
  const { over, dropZone } = useIncoming(mayAdd, t('attachments.add.pasted'), take);
  if (!data) return null;
  const live = data.attachments.filter(({ voided }) => !voided);
  const struck = data.attachments.filter(({ voided }) => voided);
  const of = (...kinds: AttachmentKind[]) => live.filter(({ kind }) => kinds.includes(kind));
  const ordered = [...of('before'), ...of('after'), ...of('scan', 'other')];
  if (ordered.length === 0 && struck.length === 0 && !mayAdd) return null;
  return (
    <section className={styles.section} data-over={over || undefined} {...dropZone}>
      <div className={styles.head}>
        <h2>{t('attachments.title')}</h2>
        {mayAdd && <ChoosePictures label={t('attachments.choose')} multiple onFiles={take} />}
        {over && <strong>{t('attachments.drop')}</strong>}
      </div>
      <AddForm register={register} record={record} proposed={proposed} />
      {live.length === 0 && <p className={styles.none}>{t('attachments.none')}</p>}
      {of('before', 'after').length > 0 && (
        <div className={styles.sides}>
          <Side kind="before" pictures={of('before')} onOpen={setShown} />
          <Side kind="after" pictures={of('after')} onOpen={setShown} />
        </div>
      )}
      {of('scan').length > 0 && <Side kind="scan" pictures={of('scan')} onOpen={setShown} />}
      {of('other').length > 0 && <Side kind="other" pictures={of('other')} onOpen={setShown} />}
      {struck.length > 0 && (
        <details className={styles.struck}>
          <summary>{t('attachments.struck', { count: struck.length })}</summary>
          {struck.map((attachment) => (
            <p key={attachment.id}>{struckText(attachment, t)}</p>
          ))}
        </details>
      )}
      <Viewer pictures={ordered} shown={shown} onShow={setShown} />
    </section>
  );
}

function struckText({ kind, caption, voidReason }: AttachmentView, t: Say): string {
  return t('attachments.struckOne', { kind: t(`attachments.kind.${kind}`), caption, reason: voidReason ?? '' });
}

interface SideProps {
  kind: AttachmentKind;
  pictures: readonly AttachmentView[];
  onOpen(id: string): void;
}

function Side({ kind, pictures, onOpen }: SideProps) {
  const t = useText();
  return (
    <div className={styles.side}>
      <h3>{t(`attachments.kind.${kind}`)}</h3>
      <div className={styles.thumbnails}>
        {pictures.map((attachment) => (
          <Thumbnail key={attachment.id} attachment={attachment} onOpen={() => onOpen(attachment.id)} />
        ))}
      </div>
    </div>
  );
}
