import type { DeskPhase } from '../../shared/contract/desk.ts';
import { useText } from '../i18n/index.ts';
import { Threshold } from '../start/threshold.tsx';
import { Damaged } from './damaged.tsx';

type Unopened = Exclude<DeskPhase, { phase: 'ready' | 'setup' }>;

/** The data cannot be opened: what that means, what was left as it was, and what to do. */
export function Trouble({ phase }: { phase: Unopened }) {
  const t = useText();
  if (phase.phase === 'damaged') return <Damaged backups={phase.backups} detail={phase.detail} />;
  if (phase.phase === 'newer') return <Threshold wide title={t('setup.newer.title')} lead={t('setup.newer.lead')} />;
  return <Threshold wide title={t('setup.unusable.title')} lead={t(`setup.unusable.${phase.code}`)} />;
}
