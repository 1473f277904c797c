import { Modal } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { PaperSheet } from '../back-entry/paper-sheet.tsx';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { type Custody, closeCustody, useCustody } from './custody.ts';

interface Shows {
  record: string;
  draft?: Custody['draft'];
  onDone(): void;
}

/** The card of each register, fetched when first wanted, and what stands above it. */
const cards: Record<Custody['register'], { Card: ComponentType<Shows>; Title: ComponentType<{ record: string }> }> = {
  keys: {
    Card: lazy(async () => {
      const { KeyCard } = await import('../keys/key-card.tsx');
      return {
        default: ({ record, draft, onDone }: Shows) => <KeyCard keyId={record} draft={draft} onDone={onDone} />,
      };
    }),
    Title: KeyTitle,
  },
  foundItems: {
    Card: lazy(async () => {
      const { ItemCard } = await import('../found-items/item-card.tsx');
      return {
        default: ({ record, draft, onDone }: Shows) => <ItemCard itemId={record} draft={draft} onDone={onDone} />,
      };
    }),
    Title: lazy(async () => ({ default: (await import('../found-items/item-card.tsx')).ItemTitle })),
  },
  mailItems: {
    Card: lazy(async () => {
      const { MailCard } = await import('../mail/mail-card.tsx');
      return {
        default: ({ record, draft, onDone }: Shows) => <MailCard itemId={record} draft={draft} onDone={onDone} />,
      };
    }),
    Title: lazy(async () => ({ default: (await import('../mail/mail-card.tsx')).MailTitle })),
  },
  visits: {
    Card: lazy(async () => ({ default: (await import('../visitors/visit-card.tsx')).VisitCard })),
    Title: VisitTitle,
  },
};

function VisitTitle({ record }: { record: string }) {
  const visit = useDesk('visits.read', { visitId: record }).data?.record;
  return visit?.id === record ? [visit.name, visit.company].filter(Boolean).join(' ') : '…';
}

function KeyTitle({ record }: { record: string }) {
  const { data } = useDesk('keys.read', { keyId: record });
  return data?.record.id === record ? `${data.record.keyCode} ${data.record.label}` : '…';
}

/** The card in the middle, over whatever screen is open; a scan brings it, Esc puts it away. */
export function CustodyLayer() {
  const { shown, turn } = useCustody();
  useEffect(() => closeCustody, []);
  return shown === null ? null : <Shown key={turn} shown={shown} />;
}

function Shown({ shown }: { shown: Custody }) {
  const t = useText();
  useFocusBack();
  useKeys({ Esc: closeCustody });
  const { Card, Title } = cards[shown.register];
  return (
    <Modal
      opened
      onClose={closeCustody}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={
        <strong style={{ fontSize: 22 }}>
          <Suspense fallback="…">
            <Title record={shown.record} />
          </Suspense>
        </strong>
      }
      size={1020}
      yOffset={24}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <PaperSheet />
      <Suspense fallback={null}>
        <Card record={shown.record} draft={shown.draft} onDone={closeCustody} />
      </Suspense>
    </Modal>
  );
}
