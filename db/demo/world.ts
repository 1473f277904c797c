import type { Actor } from '../../shared/contract/admit.ts';
import type { CaseTypeCode } from '../../shared/registers/case-types.ts';
import type { Agenda } from './agenda.ts';
import type { Building } from './building.ts';
import type { Random } from './random.ts';
import type { Roster } from './roster.ts';

/** What every story is told with. */
export interface World {
  random: Random;
  building: Building;
  roster: Roster;
  agenda: Agenda;
  timeZone: string;
  /** The keys in the desk's cabinet, by id. */
  keys: readonly string[];
  /** The route that the desk walks every day. */
  route: string;
  /** Reports of the last days, so that people can complain about them a second time. */
  recent: { caseId: string; unitId: string; subCategory: CaseTypeCode }[];
}

/** One matter at the desk: it stays with one of the two seats. */
export class Matter {
  readonly world: World;
  readonly random: Random;
  readonly #seat: number;

  constructor(world: World) {
    this.world = world;
    this.random = world.random;
    this.#seat = world.random.int(0, 1);
  }

  /** Whoever has this seat then. @param at UTC ms */
  desk(at: number): { at: number; by: Actor } {
    return { at, by: this.world.roster.desk(at, this.#seat) };
  }

  supervisor(at: number): { at: number; by: Actor } {
    return { at, by: this.world.roster.supervisor(at) };
  }
}
