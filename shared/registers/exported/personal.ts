/** How a masked export shows what could lead to a person (S27, S51). */
export type Mask = 'name' | 'phone' | 'hidden';

/** By the field’s name, wherever it stands, also within a cell that holds several things. */
export const personalFields: Readonly<Record<string, Mask>> = {
  callerName: 'name',
  callerNumber: 'phone',
  phone: 'phone',
  contact: 'phone',
  contactPhone: 'phone',
  contactInside: 'name',
  contactId: 'name',
  viaHrContact: 'name',
  mobile: 'phone',
  person: 'name',
  leader: 'name',
  addressee: 'name',
  sender: 'name',
  forwardTo: 'hidden',
  companionNames: 'hidden',
  visitedPerson: 'name',
  saidBy: 'name',
  idNumber: 'hidden',
  idEnd: 'hidden',
  docNoMasked: 'hidden',
  vehicle: 'hidden',
  otherNames: 'hidden',
  reporter: 'name',
  reporterPhone: 'phone',
  finder: 'name',
  claimant: 'name',
  claimantPhone: 'phone',
  recipient: 'name',
  signer: 'name',
  harm: 'hidden',
};

/** Where the name alone does not say it: `false` takes a place out again. */
export const personalPlaces: Readonly<Record<string, Mask | false>> = {
  'visits.name': 'name',
  'permits.name': 'name',
  'watchEntries.name': 'name',
  'contacts.name': 'name',
  'rollCalls.lines.name': 'name',
  'keyMoves.lines.backBy': 'name',
  'incidents.injured.who': 'name',
  'vacancies.contact': 'name',
  'attachments.name': 'hidden',
  'foundItems.distinguishingMarks': 'hidden',
  'foundItems.claimedMarks': 'hidden',
  // Its lines name visitors, callers and addressees in the words of the sheet.
  'handovers.sheet': 'hidden',
  'signatures.text': 'hidden',
  'views.chosen': 'hidden',
  // The desk’s own people and numbers are no customer’s.
  'staff.phone': false,
  'departments.phone': false,
  // What an export showed of numbers is no number.
  'exports.redaction.phone': false,
};

/** @param path as in `ChoiceWords.of`. @returns how a masked export shows it; null when it shows it as it is */
export function maskOf(path: string): Mask | null {
  const place = personalPlaces[path];
  if (place !== undefined) return place || null;
  return personalFields[path.slice(path.lastIndexOf('.') + 1)] ?? null;
}
