import type { Person, Site } from '../../shared/contract/desk.ts';
import { call } from '../desk/bridge.ts';
import { useText } from '../i18n/index.ts';
import { useKeys } from '../shell/keys.ts';
import { Threshold } from '../start/threshold.tsx';
import { pinHelp, ThresholdHelp, useThresholdHelp } from '../start/threshold-help.tsx';
import { PersonPin } from './person-pin.tsx';

const lastKey = 'deskbook.lastPerson';

/** Nobody is at the desk: choose yourself, PIN, Enter. */
export function SignIn({ site, people, demo }: { site: Site; people: readonly Person[]; demo: boolean }) {
  const t = useText();
  const help = useThresholdHelp();
  useKeys({ F1: help.toggle });
  const enter = async (person: Person, pin: string) => {
    await call('session.signIn', { staffId: person.id, pin });
    localStorage.setItem(lastKey, person.id);
  };
  return (
    <Threshold title={site.name} note={demo ? t('session.demoPin') : undefined}>
      <PersonPin people={people} first={localStorage.getItem(lastKey)} enter={enter} action={t('session.signIn')} />
      <ThresholdHelp {...help} lines={pinHelp} />
    </Threshold>
  );
}
