import { type RefObject, useEffect, useRef } from 'react';
import { useScreen } from '../shell/screen.ts';

/**
 * A list with a record beside it: opened at a record, the screen begins there; opened without, in the list.
 * @param id of the record that is open
 */
export function useRecordBeside(id: string | undefined) {
  const record = useRef<HTMLDivElement>(null);
  const turn = useScreen((s) => s.turn);
  const opened = useRef({ turn, empty: id === undefined });
  if (opened.current.turn !== turn) opened.current = { turn, empty: id === undefined };
  return {
    turn,
    record,
    /** The keyboard begins in the list. */
    beginsInList: opened.current.empty,
    toRecord: () => record.current?.focus(),
  };
}

/** The record that is opened has the keyboard once it is there, unless something in it has it already. */
export function useFocusOnceShown(focusRef: RefObject<HTMLElement | null>, autoFocus: boolean, shown: boolean): void {
  useEffect(() => {
    const box = focusRef.current;
    if (autoFocus && shown && !box?.contains(document.activeElement)) box?.focus();
  }, [autoFocus, shown, focusRef]);
}
