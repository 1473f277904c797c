import { Button } from '@mantine/core';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';

interface PrintButtonProps {
  onPrint(): void;
  /** What it prints, where there is more than one thing. */
  children?: string;
}

/** The way to the printed form of what is on the screen, by mouse; its key is the screen's. */
export function PrintButton({ onPrint, children }: PrintButtonProps) {
  const t = useText();
  return (
    <Button variant="subtle" size="compact-sm" aria-keyshortcuts="Control+P" title="Ctrl+P" onClick={onPrint}>
      {children ?? t('print.open')}
    </Button>
  );
}

/** Ctrl+P, also inside a field; what is nearest to the eye wins. */
export function usePrintKey(onPrint: () => void): void {
  useKeys({ 'mod+P': onPrint });
}
