/** The shape a translation must have: every key of the original, plus English singulars beside its plurals. */
export type Translated<T> = { [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]?: string;
};

type Bare<K> = K extends `${infer Base}_other` ? Base : K;

/** Every dotted path to a text. A key that ends in `_other` is asked for by its bare name with `count`. */
export type PathOf<T> = {
  [K in keyof T & string]: T[K] extends string ? Bare<K> : `${K}.${PathOf<T[K]>}`;
}[keyof T & string];
