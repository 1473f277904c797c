import { type DragEvent, useEffect, useEffectEvent, useState } from 'react';
import { isEditable } from '../shell/key-names.ts';

const picturesIn = (data: DataTransfer | null) =>
  [...(data?.files ?? [])].filter(({ type, name }) => type.startsWith('image/') || !name.includes('.'));

/** @returns a pasted picture under a name that says so: the clipboard calls all of them alike */
function named(file: File, name: string): File {
  return new File([file], name, { type: file.type });
}

/**
 * Pictures that are pasted anywhere on the page, or dropped on one part of it.
 * @param pasted what a pasted one is called
 */
export function useIncoming(enabled: boolean, pasted: string, onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  const paste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    const files = picturesIn(data);
    // A cell of a table comes as text and as a picture of it: in a field the text is meant.
    const words = isEditable(event.target) && data?.types.includes('text/plain');
    if (files.length === 0 || words || document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    onFiles(files.map((file) => named(file, pasted)));
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: ClipboardEvent) => paste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, [enabled]);
  const holdsFiles = (event: DragEvent) => enabled && event.dataTransfer.types.includes('Files');
  return {
    over,
    dropZone: {
      onDragOver(event: DragEvent) {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop(event: DragEvent) {
        setOver(false);
        if (!holdsFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      },
    },
  };
}
