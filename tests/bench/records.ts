import { unsaidCase } from '../../db/cases/blank-case.ts';
import type { Call } from '../../shared/registers/calls.ts';
import { caseTypes } from '../../shared/registers/case-types.ts';
import type { Case } from '../../shared/registers/cases.ts';
import { blankSlip } from '../../shared/registers/complaint-slip.ts';
import type { Staff } from '../../shared/registers/people.ts';
import type { Contact, Unit } from '../../shared/registers/places.ts';
import * as words from './words.ts';

/** Changes with what is generated: a cached book of another version is made anew. */
export const recordsVersion = 3;
export const unitCount = 1200;
export const contactCount = 3000;
export const staffCount = 60;
const beganAt = 1_600_000_000_000;
const minute = 60_000;

/** Mulberry32: the same numbers for the same seed everywhere. @returns 0 ≤ n < 1 */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Records of a made-up building, the n-th of each register always the same for one seed and order. */
const standing = {
  referredAt: null,
  referredTo: '',
  deferredUntil: null,
  deferReason: '',
  duplicateOf: null,
  escalatedTo: null,
  escalatedAt: null,
};

export class Records {
  readonly #random: () => number;
  readonly units: Unit[];
  readonly contacts: Contact[];
  readonly staff: Staff[];

  constructor(seed = 1) {
    this.#random = seeded(seed);
    this.units = Array.from({ length: unitCount }, (_, i) => this.#unit(i));
    this.contacts = Array.from({ length: contactCount }, (_, i) => this.#contact(i));
    this.staff = Array.from({ length: staffCount }, (_, i) => this.#staff(i));
  }

  case(i: number): Case {
    const inside = this.#random() < 0.85;
    const unit = inside ? this.#pick(this.units) : null;
    const contact = this.#random() < 0.5 ? this.#pick(this.contacts) : null;
    const at = beganAt + i * minute;
    const type = this.#pick(caseTypes);
    return {
      ...unsaidCase({ now: at, actor: { id: '', role: null } }),
      ...this.#base(i, 'C', at),
      ...blankSlip,
      ...standing,
      status: 'closed',
      category: type.category,
      subCategory: type.code,
      unitId: unit?.id ?? null,
      place: unit?.code ?? this.#pick(words.publicPlaces),
      publicArea: !inside,
      locationDetail: `${this.#pick(words.publicPlaces)}${this.#random() < 0.3 ? '东侧' : ''}`,
      content: this.#told(20 + this.#below(41)),
      companyName: contact?.companyName ?? this.#company(),
      callerName: contact?.name ?? this.#name(),
      phone: contact?.phone ?? this.#phone(),
      ext: this.#random() < 0.2 ? String(100 + this.#below(900)) : '',
      extAsked: true,
      contactId: contact?.id ?? null,
      occurredAt: at - 5 * minute,
      receivedAt: at,
      readBackConfirmed: true,
      firstContactOwner: this.#pick(this.staff).id,
      responsibleDept: type.dept,
      notify: [
        { party: 'engineering', counted: true },
        { party: 'floorSupervisor', counted: true },
      ],
      registeredAt: at + 40_000,
      notifyFrom: at + 40_000,
      notifyDueAt: at + 100_000,
      minuteMet: true,
      notifiedAt: at + 85_000,
      completedAt: at + 60 * minute,
      result: this.#told(8),
      followUpResult: 'satisfied',
      closedAt: at + 120 * minute,
    };
  }

  call(i: number): Call {
    const at = beganAt + i * minute * 4;
    const contact = this.#random() < 0.5 ? this.#pick(this.contacts) : null;
    return {
      ...this.#base(i, 'T', at),
      startedAt: at,
      direction: 'in',
      callerNumber: contact?.phone ?? this.#phone(),
      callerName: contact?.name ?? this.#name(),
      unitId: contact?.unitId ?? null,
      place: '',
      gist: this.#told(10 + this.#below(20)),
      handling: this.#told(10),
      result: 'answered',
      ringsBeforeAnswer: 2,
      readBack: true,
      caseId: null,
      transferTo: this.#random() < 0.1 ? this.#pick(this.staff).name : '',
      verifyBy: null,
      verified: null,
      answeredBy: this.#pick(this.staff).id,
      enteredLate: false,
    };
  }

  #unit(i: number): Unit {
    const zoned = i % 2 === 0;
    const [zone, building] = zoned ? ['EWNS'.charAt((i >> 1) % 4), ''] : ['', String(1 + ((i >> 1) % 6))];
    const block = zoned ? '' : String(1 + ((i >> 3) % 3));
    const floor = 1 + ((i * 7) % 33);
    const room = `${floor}${String(1 + (Math.floor(i / 33) % 40)).padStart(2, '0')}`;
    const code = [zone, building, block, room].filter(Boolean).join('-');
    const companyName = zoned ? this.#company() : '';
    // Two units of one code are not allowed in the book; the copy gets its number besides.
    const unique = this.#taken.has(code) ? `${code}-${i}` : code;
    this.#taken.add(unique);
    return {
      id: uuid(0, i),
      code: unique,
      zone,
      building,
      block,
      floor,
      room,
      kind: 'occupied',
      landlordType: null,
      companyName,
      active: true,
    };
  }
  readonly #taken = new Set<string>();

  #contact(i: number): Contact {
    const unit = this.#pick(this.units);
    return {
      id: uuid(1, i),
      unitId: unit.id,
      name: this.#name(),
      companyName: unit.companyName,
      phone: this.#phone(),
      ext: '',
      role: 'tenant',
      active: true,
    };
  }

  #staff(i: number): Staff {
    return {
      id: uuid(2, i),
      name: this.#name(),
      role: 'none',
      position: 'staff',
      departmentId: null,
      phone: `6982-${1000 + this.#below(9000)}`,
      ext: String(100 + this.#below(900)),
      mobile: this.#phone(),
      dutyFrom: null,
      dutyUntil: null,
      active: true,
    };
  }

  #base(i: number, letter: 'C' | 'T', at: number) {
    const person = this.#pick(this.staff).id;
    const day = new Date(at).toISOString().slice(2, 10).replaceAll('-', '');
    return {
      id: uuid(letter === 'C' ? 3 : 4, i),
      no: `${letter}-A-${day}-${String(i).padStart(3, '0')}`,
      createdAt: at,
      createdBy: person,
      shift: `20${day.slice(0, 2)}-${day.slice(2, 4)}-${day.slice(4)} day`,
      updatedAt: at,
      updatedBy: person,
      version: 4,
      voided: false,
      voidReason: null,
      voidedBy: null,
    };
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #pick<T>(from: readonly T[]): T {
    const picked = from[this.#below(from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }

  #name(): string {
    return (
      this.#pick(words.surnames) + this.#pick(words.givens) + (this.#random() < 0.7 ? this.#pick(words.givens) : '')
    );
  }

  #company(): string {
    const brand = this.#pick(words.brandSigns) + this.#pick(words.brandSigns);
    return this.#pick(words.cities) + brand + this.#pick(words.trades) + this.#pick(words.legalForms);
  }

  #phone(): string {
    return this.#pick(words.mobilePrefixes) + String(this.#below(1e8)).padStart(8, '0');
  }

  #told(length: number): string {
    let told = '';
    while (told.length < length) {
      const common = words.everyday[Math.floor(this.#random() ** 1.6 * words.everyday.length)] ?? '';
      told += this.#random() < 0.004 ? this.#pick(words.rare) : common;
      if (this.#random() < 0.18) told += '，';
      if (this.#random() < 0.05) told += '的';
    }
    return told;
  }
}

function uuid(kind: number, i: number): string {
  const time = (0x0190_0000_0000 + i * 60_000).toString(16).padStart(12, '0');
  const tail = (i * 2_654_435_761 + kind).toString(16).padStart(15, '0').slice(-15);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind}${tail.slice(0, 2)}-8${tail.slice(2, 5)}-${tail.slice(3)}`;
}
