import { useEffect, useState } from 'react';
import { DeskError } from '../../shared/errors.ts';
import { call } from '../desk/bridge.ts';
import { useDeskEvent } from '../desk/use-desk.ts';

interface Picture {
  /** An address for `img`; null until it has come. */
  url: string | null;
  /** The file is missing or not what was kept. */
  broken: boolean;
  /** It is still on its way from another desk, and is shown as soon as it is here. */
  coming: boolean;
}
const unread: Picture = { url: null, broken: false, coming: false };

export function usePicture(attachmentId: string, enabled = true): Picture {
  const [shown, setShown] = useState(unread);
  const [turn, setTurn] = useState(0);
  useDeskEvent('changed', ({ registers }) => {
    if (shown.coming && registers.includes('attachments')) setTurn((before) => before + 1);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another try
  useEffect(() => {
    if (!enabled) return;
    let url: string | null = null;
    let gone = false;
    call('attachments.read', { attachmentId }).then(
      ({ type, bytes }) => {
        if (gone) return;
        url = URL.createObjectURL(new Blob([bytes], { type: `image/${type}` }));
        setShown({ ...unread, url });
      },
      (error: unknown) => {
        const coming = error instanceof DeskError && error.code === 'pictureComing';
        if (!gone) setShown({ ...unread, coming, broken: !coming });
      },
    );
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
      setShown(unread);
    };
  }, [attachmentId, enabled, turn]);
  return shown;
}
