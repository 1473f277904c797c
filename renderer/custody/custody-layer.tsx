import { Modal } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { type Custody, closeCustody, useCustody } from './custody.ts';

interface CardProps {
  keyId: string;
  draft: Custody['draft'];
  onDone(): void;
}

/** The card of each register, fetched when first wanted. */
const cards: Record<Custody['register'], ComponentType<CardProps>> = {
  keys: lazy(async () => ({ default: (await import('../keys/key-card.tsx')).KeyCard })),
};

/** The card in the middle, over whatever screen is open; a scan brings it, Esc puts it away. */
export function CustodyLayer() {
  const { shown, turn } = useCustody();
  useEffect(() => closeCustody, []);
  return shown === null ? null : <Shown key={turn} shown={shown} />;
}

function Shown({ shown }: { shown: Custody }) {
  const t = useText();
  const { data } = useDesk('keys.read', { keyId: shown.record });
  useKeys({ Esc: closeCustody });
  const Card = cards[shown.register];
  const title = data?.record.id === shown.record ? `${data.record.keyCode} ${data.record.label}` : '…';
  return (
    <Modal
      opened
      onClose={closeCustody}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={<strong style={{ fontSize: 22 }}>{title}</strong>}
      size={1020}
      yOffset={24}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Suspense fallback={null}>
        <Card keyId={shown.record} draft={shown.draft} onDone={closeCustody} />
      </Suspense>
    </Modal>
  );
}
