import type { UnitHit } from '../../shared/contract/directory.ts';
import type { Contact, Unit } from '../../shared/registers/places.ts';
import { isPhone, tidyPhone } from '../../shared/text/phone.ts';
import type { IntakeValues } from './intake-values.ts';

/** One line under the smart field: a room with somebody in it, a room alone, or what else the typed words may be. */
export type WhoChoice =
  | { kind: 'unit'; unit: Unit; contact: Contact | null }
  | { kind: 'phone' | 'name' | 'place'; text: string };

/** @returns a text that tells choices apart, for lists */
export function whoKey(choice: WhoChoice): string {
  return choice.kind === 'unit' ? `${choice.unit.id} ${choice.contact?.id ?? ''}` : choice.kind;
}

/**
 * The choices for what was typed, best first: each room with its people, then the room with nobody named.
 * What the directory does not know may still be a number, a public place or a name.
 */
export function whoChoices(hits: readonly UnitHit[], typed: string): WhoChoice[] {
  const text = typed.trim();
  if (text === '') return [];
  const each = hits.length > 2 ? 3 : 8;
  const rooms = hits.flatMap(({ unit, contacts }): WhoChoice[] => [
    ...contacts.slice(0, each).map((contact): WhoChoice => ({ kind: 'unit', unit, contact })),
    { kind: 'unit', unit, contact: null },
  ]);
  const number = tidyPhone(text);
  if (isPhone(number)) return [...rooms, { kind: 'phone', text: number }];
  const place: WhoChoice = { kind: 'place', text };
  const name: WhoChoice = { kind: 'name', text };
  return [...rooms, ...(namesPlace.test(text) ? [place, name] : [name, place])];
}

/** What people call a public place by; anything else unknown is rather somebody's name. */
const namesPlace =
  /[\d０-９]|[堂厅区层楼库梯道廊门间场台园路室井房]|lobby|hall|lift|garage|park|stair|corridor|toilet|floor|roof|gate/i;

/** @returns true when the choice says where: the form goes on. A name or a number leaves the room still to be asked. */
export function saysWhere(choice: WhoChoice): boolean {
  return choice.kind === 'unit' || choice.kind === 'place';
}

/** @returns the fields a choice fills. What was typed by hand for another field stays. */
export function chooseWho(values: IntakeValues, choice: WhoChoice): Partial<IntakeValues> {
  switch (choice.kind) {
    case 'unit':
      return chooseUnit(values, choice.unit, choice.contact);
    case 'phone':
      return { who: '', phone: choice.text };
    case 'name':
      return { who: '', callerName: choice.text };
    case 'place':
      return { who: choice.text, publicArea: true, unitId: null, office: false, place: choice.text, companyName: '' };
  }
}

function chooseUnit(values: IntakeValues, unit: Unit, contact: Contact | null): Partial<IntakeValues> {
  const known = {
    who: unit.code,
    unitId: unit.id,
    office: unit.companyName !== '',
    publicArea: false,
    place: '',
    companyName: contact?.companyName || unit.companyName,
    repeatOf: null,
    repeatOfNo: '',
  };
  if (!contact) return values.contactId ? { ...known, ...noContact } : known;
  return {
    ...known,
    contactId: contact.id,
    contactPhone: contact.phone,
    callerName: contact.name,
    ext: contact.ext,
    extAsked: contact.ext !== '',
  };
}

const noContact = { contactId: null, contactPhone: '', callerName: '', phone: '', ext: '', extAsked: false };

/** Typing in the smart field after a choice lets the room go, and with it what the directory had filled. */
export function retypeWho(values: IntakeValues, text: string): Partial<IntakeValues> {
  if (values.publicArea) return { who: text, place: text };
  if (values.unitId === null) return { who: text };
  return {
    who: text,
    unitId: null,
    office: false,
    companyName: '',
    repeatOf: null,
    repeatOfNo: '',
    ...(values.contactId ? noContact : {}),
  };
}
