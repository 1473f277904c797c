/**
 * A round has one half-written finding at most: its draft's id is the round's with the first sign turned over, so that each
 * follows from the other.
 */
const turned = (id: string): string => (Number.parseInt(id.charAt(0), 16) ^ 15).toString(16) + id.slice(1);

/** @returns the id of the draft of a round's finding */
export const draftOfRound = (patrolId: string): string => turned(patrolId);
/** @returns the id of the round that such a draft belongs to */
export const roundOfDraft = (draftId: string): string => turned(draftId);
