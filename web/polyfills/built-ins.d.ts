// What the sources of the pages may use beyond ES2021 (tsconfig.json, `lib`): exactly what newer.ts gives older browsers.

interface ReadonlyArray<T> {
  at(index: number): T | undefined;
  findLast<S extends T>(fits: (value: T, index: number, list: readonly T[]) => value is S): S | undefined;
  findLast(fits: (value: T, index: number, list: readonly T[]) => unknown): T | undefined;
  findLastIndex(fits: (value: T, index: number, list: readonly T[]) => unknown): number;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, remove?: number, ...put: T[]): T[];
  with(index: number, value: T): T[];
}

interface Array<T> {
  at(index: number): T | undefined;
  findLast<S extends T>(fits: (value: T, index: number, list: readonly T[]) => value is S): S | undefined;
  findLast(fits: (value: T, index: number, list: readonly T[]) => unknown): T | undefined;
  findLastIndex(fits: (value: T, index: number, list: readonly T[]) => unknown): number;
  toReversed(): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toSpliced(start: number, remove?: number, ...put: T[]): T[];
  with(index: number, value: T): T[];
}

interface String {
  at(index: number): string | undefined;
}

interface ObjectConstructor {
  hasOwn(object: object, key: PropertyKey): boolean;
}
