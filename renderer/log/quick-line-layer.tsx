import { Modal } from '@mantine/core';
import { lazy, Suspense, useEffect } from 'react';
import { useNow } from '../desk/steady-now.ts';
import { useFormat } from '../format/use-format.ts';
import { useText } from '../i18n/index.ts';
import { usePerson } from '../session/session.ts';
import { useFocusBack } from '../shell/use-focus-back.ts';
import { closeQuickLine, type QuickLine, useQuickLine } from './quick-line.ts';

const Form = lazy(async () => ({ default: (await import('./quick-line-form.tsx')).QuickLineForm }));

/** F9: one line of the log over any screen. */
export function QuickLineLayer() {
  const { shown, turn } = useQuickLine();
  useEffect(() => closeQuickLine, []);
  return shown === null ? null : <Shown key={turn} shown={shown} />;
}

function Shown({ shown }: { shown: QuickLine }) {
  const t = useText();
  useFocusBack();
  return (
    <Modal
      opened
      onClose={closeQuickLine}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={<Title supplement={shown.original !== undefined} />}
      size={860}
      yOffset={24}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Suspense fallback={null}>
        <Form shown={shown} />
      </Suspense>
    </Modal>
  );
}

/** The machine's time runs in it: that is what the line will carry. */
function Title({ supplement }: { supplement: boolean }) {
  const t = useText();
  const format = useFormat();
  const second = useNow();
  return (
    <>
      {t(supplement ? 'log.supplementTo' : 'log.write')} · {usePerson()?.name} · {format.clock(second, true)}
    </>
  );
}
