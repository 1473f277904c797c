import type { SettingsDifference, SettingsPart, SettingsPreview } from '../../shared/contract/settings-file.ts';
import { fitsParameter, type ParameterKey, parameterKeys } from '../../shared/parameters.ts';
import { allPhrases, type Phrase } from '../../shared/registers/phrases.ts';
import type { Zone } from '../../shared/registers/places.ts';
import { type Route, routeFaults } from '../../shared/registers/routes.ts';
import type { SettingsContent } from '../../shared/settings-file.ts';
import { everyOf } from '../directory/saving.ts';
import { pricesNow } from '../orders/prices.ts';
import { routesOf } from '../patrols/routes.ts';
import { ownPhrases } from '../phrases/phrases.ts';
import type { Look } from '../store/act.ts';

/** What of a file is otherwise in the book, with what it would stand in place of. Nothing is ever taken away by a file. */
export interface Differences {
  parameters: { key: ParameterKey; value: number; before: number }[];
  prices: (SettingsContent['prices'][number] & { before: string | null })[];
  calendar: (SettingsContent['calendar'][number] & { before: string | null })[];
  phrases: { phrase: SettingsContent['phrases'][number]; before: Phrase | null }[];
  zones: { zone: SettingsContent['zones'][number]; before: Zone | null }[];
  routes: { route: SettingsContent['routes'][number]; before: Route | null }[];
}

export function differencesOf(look: Look, content: SettingsContent): Differences {
  const prices = new Map(pricesNow(look).map((price) => [price.code, priceText(price)]));
  const days = new Map(everyOf(look, 'calendarDays').map((day) => [day.date, dayText(day)]));
  const phrases = allPhrases(ownPhrases(look));
  const zones = everyOf(look, 'zones').filter(({ active }) => active);
  const routes = new Map(routesOf(look).map((route) => [route.name, route]));
  const twin = (phrase: SettingsContent['phrases'][number]) =>
    phrases.find(({ place, shipped, text }) =>
      phrase.shipped === null ? place === phrase.place && text === phrase.text : shipped === phrase.shipped,
    ) ?? null;
  const sameFloors = (zone: SettingsContent['zones'][number]) =>
    zones.find(
      ({ code, floorFrom, floorUntil }) =>
        code === zone.code && floorFrom === zone.floorFrom && floorUntil === zone.floorUntil,
    ) ?? null;
  return {
    parameters: content.parameters.flatMap(({ key, value }) => {
      const known = parameterKeys.find((name) => name === key);
      return known && look.parameters[known] !== value ? [{ key: known, value, before: look.parameters[known] }] : [];
    }),
    prices: content.prices
      .map((price) => ({ ...price, before: prices.get(price.code) ?? null }))
      .filter((price) => price.before !== priceText(price)),
    calendar: content.calendar
      .map((day) => ({ ...day, before: days.get(day.date) ?? null }))
      .filter((day) => day.before !== dayText(day)),
    phrases: content.phrases
      .map((phrase) => ({ phrase, before: twin(phrase) }))
      .filter(({ phrase, before }) => before === null || phraseText(before) !== phraseText(phrase)),
    zones: content.zones
      .map((zone) => ({ zone, before: sameFloors(zone) }))
      .filter(({ zone, before }) => before?.name !== zone.name),
    routes: content.routes
      .map((route) => ({ route, before: routes.get(route.name) ?? null }))
      .filter(({ route, before }) => before === null || routeText(before) !== routeText(route)),
  };
}

const priceText = ({ price, unitOfMeasure }: { price: number; unitOfMeasure: string }) =>
  `${(price / 100).toFixed(2)} / ${unitOfMeasure}`;
const dayText = ({ kind, name }: { kind: string; name: string }) => [kind, name].filter(Boolean).join(' ');
const phraseText = ({ text, initials, active }: Pick<Phrase, 'text' | 'initials' | 'active'>) =>
  JSON.stringify([text, initials, active]);
const routeText = ({ areas, walker, daily, active, points }: Omit<Route, 'no'> | SettingsContent['routes'][number]) =>
  JSON.stringify([
    ...[[...areas].sort(), walker, daily, active],
    points.map(({ place, minMinutes, maxMinutes }) => [place, minMinutes, maxMinutes]),
  ]);
const pointsText = ({ points }: { points: readonly { place: string }[] }) =>
  points.map(({ place }) => place).join(' → ');

/** @returns the same as it is shown */
export function shownDifferences(found: Differences): SettingsDifference[] {
  const line = (part: SettingsPart, name: string, before: string | number | null, after: string | number) => ({
    ...{ part, name, before, after },
  });
  return [
    ...found.parameters.map(({ key, value, before }) => line('parameters', key, before, value)),
    ...found.prices.map((price) => line('prices', price.code, price.before, priceText(price))),
    ...found.calendar.map((day) => line('calendar', day.date, day.before, dayText(day))),
    ...found.phrases.map(({ phrase, before }) => line('phrases', phrase.place, before?.text ?? null, phrase.text)),
    ...found.zones.map(({ zone, before }) => line('zones', zone.code, before?.name ?? null, zone.name)),
    ...found.routes.map(({ route, before }) =>
      line('routes', route.name, before && pointsText(before), pointsText(route)),
    ),
  ];
}

/** @returns why nothing of the file can be taken */
export function faultsOf(look: Look, found: Differences): SettingsPreview['faults'] {
  const wanted = { ...look.parameters, ...Object.fromEntries(found.parameters.map(({ key, value }) => [key, value])) };
  const zones = everyOf(look, 'zones').filter(({ active }) => active);
  const overlaps = ({ code, floorFrom, floorUntil }: SettingsContent['zones'][number]) =>
    zones.some((other) => other.code === code && other.floorFrom <= floorUntil && other.floorUntil >= floorFrom);
  return [
    ...found.parameters
      .filter(({ key, value }) => !fitsParameter(key, value, wanted))
      .map(({ key }) => ({ part: 'parameters' as const, name: key, code: 'range' as const })),
    ...found.zones
      .filter(({ zone, before }) => zone.floorFrom > zone.floorUntil || (before === null && overlaps(zone)))
      .map(({ zone }) => ({ part: 'zones' as const, name: zone.code, code: 'overlap' as const })),
    ...found.routes
      .filter(
        ({ route }) =>
          routeFaults({ ...route, points: route.points.map((point) => ({ ...point, no: '' })) }).length > 0,
      )
      .map(({ route }) => ({ part: 'routes' as const, name: route.name, code: 'range' as const })),
  ];
}
