import { type ReactNode, useEffect, useRef } from 'react';

interface MarkedChoiceProps {
  id: string;
  marked: boolean;
  className: string | undefined;
  onPick(): void;
  onPoint(): void;
  children: ReactNode;
}

/** One choice of a list that stands under a field: the field keeps the focus, the marked choice stays in sight. */
export function MarkedChoice({ id, marked, className, onPick, onPoint, children }: MarkedChoiceProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marked) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [marked]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked choice
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={marked}
      className={className}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onPoint}
      onClick={onPick}
    >
      {children}
    </div>
  );
}
