import type { MailLine } from '../../shared/contract/mail.ts';
import type { Faults } from '../form/index.ts';
import type { Seen } from './mail-drafts.ts';
import { SeenItem } from './seen-item.tsx';

interface SeenListProps {
  items: readonly MailLine[];
  /** Those of which something is said, in the order in which they are sent. */
  said: readonly MailLine[];
  seen: Seen;
  onSeen(seen: Seen): void;
  faults: Faults;
}

/** Every special item, each to be seen or to be missed with a reason. */
export function SeenList({ items, said, seen, onSeen, faults }: SeenListProps) {
  return items.map((item) => (
    <SeenItem
      key={item.id}
      item={item}
      seen={seen[item.id]}
      onSeen={(of) => {
        onSeen({ ...seen, [item.id]: of });
        faults.clear('lines');
      }}
      at={said.findIndex((one) => one.id === item.id)}
      faults={faults}
    />
  ));
}
