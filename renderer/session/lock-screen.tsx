import { useEffect, useRef } from 'react';
import type { Person, Site } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { Threshold } from '../start/threshold.tsx';
import { pinHelp, ThresholdHelp, useThresholdHelp } from '../start/threshold-help.tsx';
import styles from './lock-screen.module.css';
import { PersonPin } from './person-pin.tsx';

export interface LockScreenProps {
  site: Site;
  people: readonly Person[];
  locked: Person;
  demo: boolean;
}

/**
 * Covers everything, menus and dialogs too: a modal dialog lies in the browser's top layer and makes the rest inert,
 * which stays as it was. Another line of the list changes the person.
 */
export function LockScreen({ site, people, locked, demo }: LockScreenProps) {
  const t = useText();
  const help = useThresholdHelp();
  useKeys({ F1: help.toggle }, { sole: true });
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const enter = (person: Person, pin: string) =>
    person.id === locked.id ? call('session.unlock', { pin }) : call('session.signIn', { staffId: person.id, pin });
  return (
    <dialog
      ref={dialog}
      className={styles.lock}
      aria-label={t('session.lockedTitle')}
      onCancel={(e) => e.preventDefault()}
    >
      <Threshold
        title={t('session.lockedTitle')}
        lead={t('session.lockedLead', { name: locked.name, site: site.name })}
        note={demo ? t('session.demoPin') : undefined}
      >
        <PersonPin people={people} first={locked.id} enter={enter} action={t('session.unlock')} />
        <ThresholdHelp {...help} lines={pinHelp} />
      </Threshold>
    </dialog>
  );
}
