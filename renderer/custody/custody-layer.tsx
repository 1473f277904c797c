import { Modal } from '@mantine/core';
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { useDesk } from '../desk/use-desk.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { type Custody, closeCustody, useCustody } from './custody.ts';

interface CardProps {
  record: string;
  onDone(): void;
}

/** The card of each register, fetched when first wanted. */
const cards: Record<Custody['register'], ComponentType<CardProps>> = {
  keys: lazy(async () => ({ default: (await import('../keys/key-card.tsx')).KeyCard })),
  visits: lazy(async () => ({ default: (await import('../visitors/visit-card.tsx')).VisitCard })),
};

/** @returns what the thing is called; dots until it is known */
function useTitle({ register, record }: Custody): string {
  const key = useDesk('keys.read', { keyId: record }, { enabled: register === 'keys' }).data?.record;
  const visit = useDesk('visits.read', { visitId: record }, { enabled: register === 'visits' }).data?.record;
  if (key?.id === record) return `${key.keyCode} ${key.label}`;
  return visit?.id === record ? [visit.name, visit.company].filter(Boolean).join(' ') : '…';
}

/** The card in the middle, over whatever screen is open; a scan brings it, Esc puts it away. */
export function CustodyLayer() {
  const { shown, turn } = useCustody();
  useEffect(() => closeCustody, []);
  return shown === null ? null : <Shown key={turn} shown={shown} />;
}

function Shown({ shown }: { shown: Custody }) {
  const t = useText();
  const title = useTitle(shown);
  useKeys({ Esc: closeCustody });
  const Card = cards[shown.register];
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
        <Card record={shown.record} onDone={closeCustody} />
      </Suspense>
    </Modal>
  );
}
