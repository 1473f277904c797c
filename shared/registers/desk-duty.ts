/** Who must not simply leave: whoever stands in, else whoever holds the desk (A41). @returns a staff id, or null */
export function answersForDesk(duty: {
  holder: { id: string } | null;
  absence: { standIn: string } | null;
}): string | null {
  return duty.absence?.standIn ?? duty.holder?.id ?? null;
}
