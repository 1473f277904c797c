import { useDesk } from '../desk/use-desk.ts';

export interface DeskPerson {
  id: string;
  name: string;
}

/** @returns who may sit at the desk, without whoever is left out */
export function useDeskPeople(without: string | null): DeskPerson[] {
  const staff = useDesk('staff.list', {}).data ?? [];
  return staff.filter(({ id, active, role }) => active && role !== 'none' && id !== without);
}

export const asOptions = (people: readonly DeskPerson[]) => people.map(({ id, name }) => ({ value: id, label: name }));
