import { z } from 'zod';
import { choiceOf, looseChoice, noChoice } from '../../shared/registers/exported/choices.ts';
import { type CellKind, headingOf, kindOf } from '../../shared/registers/exported/columns.ts';
import { maskOf, personalFields } from '../../shared/registers/exported/personal.ts';
import { timeline } from '../../shared/registers/exported/titles.ts';
import type { Words } from '../../shared/registers/exported/words.ts';
import { registers } from '../../shared/registers/index.ts';
import { yuanText } from '../../shared/registers/prices.ts';
import { maskPhonesIn } from '../../shared/text/mask.ts';
import { inLanguage, type Telling, timeText, wallClock } from './cell.ts';
import { masked } from './masked.ts';

/** Where a value stands: in a cell whose parts are known, or on a timeline, whose lines every register makes in its own way. */
interface Place {
  /** `keyMoves.lines.condition` */
  path: string;
  schema: z.ZodType | null;
}

/** @returns a function that puts the parts of a cell (JSON in the book) into words, one thing a line. @param path `keyMoves.lines` */
export function partsInWords(path: string, telling: Telling): (json: string) => string {
  const [register = '', field = ''] = path.split('.');
  const shape: Record<string, unknown> = Object.hasOwn(registers, register)
    ? registers[register as keyof typeof registers].schema.shape
    : {};
  const schema = shape[field];
  const words = new PartWords(telling);
  return (json) => words.say({ path, schema: schema instanceof z.ZodType ? schema : null }, JSON.parse(json));
}

class PartWords {
  readonly #telling: Telling;
  readonly #wall: (at: number) => number;

  constructor(telling: Telling) {
    this.#telling = telling;
    this.#wall = wallClock(telling.timeZone);
  }

  say(place: Place, value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    const hidden = this.#telling.masked ? maskOf(place.path) : null;
    const how = hidden && (this.#telling.showing?.[hidden] ?? 'masked');
    if (how === 'omitted') return '';
    const mask = how === 'whole' ? null : hidden;
    if (Array.isArray(value)) return mask ? masked(mask, '…', this.#telling.language) : this.#list(place, value);
    if (typeof value === 'object') return mask ? masked(mask, '…', this.#telling.language) : this.#named(place, value);
    const text = this.#leaf(place, value);
    return mask && !this.#telling.own?.(text) ? masked(mask, text, this.#telling.language) : text;
  }

  #list(place: Place, values: readonly unknown[]): string {
    const schema = under(place.schema);
    const item = { path: place.path, schema: schema instanceof z.ZodArray ? (schema.element as z.ZodType) : null };
    const said = values.map((value) => this.say(item, value));
    const isLong = values.some((value) => typeof value === 'object');
    return said.join(isLong ? '\n' : this.#telling.language === 'en' ? ', ' : '、');
  }

  #named(place: Place, value: object): string {
    const schema = under(place.schema);
    const [register = ''] = place.path.split('.');
    const english = this.#telling.language === 'en';
    const line = register === timeline && 'kind' in value ? choiceOf(`${timeline}.${String(value.kind)}`) : null;
    const parts = Object.entries(this.#withoutBefore(value)).map(([key, part]) => {
      if (line && key === 'kind') return '';
      const deed = line && (key === 'step' || key === 'action') ? line[String(part)] : undefined;
      if (deed) return inLanguage(deed, this.#telling.language);
      const inRecord = schema instanceof z.ZodRecord;
      const below = `${place.path}.${key}`;
      const text = this.say({ path: below, schema: childOf(schema, key) }, part);
      if (text === '') return '';
      const named = inRecord ? choiceOf(`${place.path}.key`)[key] : undefined;
      const name = inLanguage(named ?? headingOf(register, key), this.#telling.language);
      return english ? `${name}: ${text}` : `${name}：${text}`;
    });
    return parts.filter((part) => part !== '').join(english ? '; ' : '；');
  }

  /** A correction of a personal field says it before and after. */
  #withoutBefore(value: object): object {
    if (
      !this.#telling.masked ||
      this.#telling.showing?.name === 'whole' ||
      !('field' in value) ||
      typeof value.field !== 'string'
    )
      return value;
    const hidden = personalFields[value.field] !== undefined || value.field === 'name';
    return hidden ? { field: value.field } : value;
  }

  #leaf({ path, schema }: Place, value: unknown): string {
    const { language, nameOf } = this.#telling;
    const kind = schema ? kindOf(path, schema) : looseKind(path, value);
    if (typeof value === 'boolean') return inLanguage(value ? ['是', 'Yes'] : ['否', 'No'], language);
    if (typeof value === 'number') return this.#number(kind, value);
    const text = String(value);
    const field = path.slice(path.lastIndexOf('.') + 1);
    const words = wordsOf(path, field, schema)[text] ?? (path.includes('.details.') ? yesOrNo[text] : undefined);
    if (words) return inLanguage(words, language);
    const said = nameOf(text) ?? text;
    // What goes by a number of its own says it beside; the id alone tells nobody anything.
    if (kind === 'link' && said === text) return '';
    const isVeiled = this.#telling.masked && this.#telling.showing?.words !== 'whole';
    return isVeiled && kind === 'text' ? maskPhonesIn(said, this.#telling.own) : said;
  }

  #number(kind: CellKind, value: number): string {
    if (kind === 'time') return timeText(this.#wall(value));
    return kind === 'money' ? yuanText(value) : String(value);
  }
}

const yesOrNo: Readonly<Record<string, Words>> = {
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  true: ['是', 'Yes'],
  false: ['否', 'No'],
};

/** Of a record’s value, of a known field, or of whatever is called so on a timeline. */
function wordsOf(path: string, field: string, schema: z.ZodType | null): Readonly<Record<string, Words>> {
  const exact = choiceOf(path);
  if (exact !== noChoice) return exact;
  const value = choiceOf(`${path.slice(0, path.lastIndexOf('.'))}.value`);
  return value !== noChoice || schema ? value : looseChoice(field);
}

/** Without a schema a number of that size under such a name can only be a moment. */
function looseKind(path: string, value: unknown): CellKind {
  if (typeof value === 'number') return /At|until$/.test(path) && value > 1e11 ? 'time' : 'number';
  return 'text';
}

function under(schema: z.ZodType | null): z.ZodType | null {
  return schema instanceof z.ZodNullable || schema instanceof z.ZodOptional
    ? under(schema.unwrap() as z.ZodType)
    : schema;
}

function childOf(schema: z.ZodType | null, key: string): z.ZodType | null {
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  const child: unknown = schema instanceof z.ZodObject ? schema.shape[key] : null;
  return child instanceof z.ZodType ? child : null;
}
