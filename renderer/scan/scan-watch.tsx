import { useEffect, useState } from 'react';
import type { CodeAnswer } from '../../shared/contract/codes.ts';
import { BlankCard } from '../back-entry/blank-card.tsx';
import { call } from '../desk/bridge.ts';
import { useHelp } from '../help/help.ts';
import { useSession } from '../session/session.ts';
import { sound } from '../shell/alarm-sound.ts';
import { useSearchLayer } from '../shell/search-layer.tsx';
import { openCode } from './open-code.ts';
import { scanned, useScan } from './scans.ts';
import { UnknownCode } from './unknown-code.tsx';
import { watchScanner } from './watch-scanner.ts';

interface Unknown {
  code: string;
  kind: Exclude<CodeAnswer['kind'], 'found'>;
}

const isOn = () => useSession.getState().session.state === 'in';

/** Whatever screen is open: a scanned code opens what it stands for, or says calmly that it stands for nothing here. */
export function ScanWatch() {
  const [unknown, setUnknown] = useState<Unknown | null>(null);
  useEffect(() => watchScanner(scanned, isOn), []);
  useScan(async (code) => {
    const answer = await call('codes.find', { text: code });
    void sound(answer.kind === 'found' ? 'scanGood' : 'scanBad');
    setUnknown(answer.kind === 'found' ? null : { code, kind: answer.kind });
    if (answer.kind !== 'found') return;
    useSearchLayer.getState().close();
    useHelp.getState().hide();
    openCode(answer.register, answer.record);
  });
  return unknown === null ? <BlankCard /> : <UnknownCode {...unknown} onClose={() => setUnknown(null)} />;
}
