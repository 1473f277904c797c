import { useEffect, useState } from 'react';
import { call } from '../desk/bridge.ts';

/** @returns an address for `img`, null until it has come; `broken` when the file is missing or not what was kept. */
export function usePicture(attachmentId: string, enabled = true): { url: string | null; broken: boolean } {
  const [shown, setShown] = useState<{ url: string | null; broken: boolean }>({ url: null, broken: false });
  useEffect(() => {
    if (!enabled) return;
    let url: string | null = null;
    let gone = false;
    call('attachments.read', { attachmentId }).then(
      ({ type, bytes }) => {
        if (gone) return;
        url = URL.createObjectURL(new Blob([bytes], { type: `image/${type}` }));
        setShown({ url, broken: false });
      },
      () => {
        if (!gone) setShown({ url: null, broken: true });
      },
    );
    return () => {
      gone = true;
      if (url !== null) URL.revokeObjectURL(url);
      setShown({ url: null, broken: false });
    };
  }, [attachmentId, enabled]);
  return shown;
}
