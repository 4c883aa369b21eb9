type List = readonly unknown[];
type Fits = (value: unknown, index: number, list: List) => unknown;

/** A place counted from the end where it is negative, as the language counts it. */
const placeIn = (length: number, index: number): number => {
  const whole = Math.trunc(index) || 0;
  return whole < 0 ? length + whole : whole;
};

/** What lists have learnt since Chromium 87, by ECMA-262; each is called on a list. */
export const ARRAY = {
  at(this: List, index: number): unknown {
    return this[placeIn(this.length, index)];
  },
  findLastIndex(this: List, fits: Fits, self?: unknown): number {
    let index = this.length - 1;
    while (index >= 0 && !fits.call(self, this[index], index, this)) index -= 1;
    return index;
  },
  findLast(this: List, fits: Fits, self?: unknown): unknown {
    return this[ARRAY.findLastIndex.call(this, fits, self)];
  },
  toReversed(this: List): unknown[] {
    return Array.from(this).reverse();
  },
  toSorted(this: List, compare?: (a: unknown, b: unknown) => number): unknown[] {
    return Array.from(this).sort(compare);
  },
  toSpliced(this: List, ...given: [start: number, remove: number, ...put: unknown[]]): unknown[] {
    const copy = Array.from(this);
    // As many arguments as were given: one alone takes all that follows.
    copy.splice(...given);
    return copy;
  },
  with(this: List, index: number, value: unknown): unknown[] {
    const place = placeIn(this.length, index);
    if (place < 0 || place >= this.length) throw new RangeError(`no place ${index} in a list of ${this.length}`);
    const copy = Array.from(this);
    copy[place] = value;
    return copy;
  },
};

/** The same for texts. */
export const STRING = {
  at(this: string, index: number): string | undefined {
    return this[placeIn(this.length, index)];
  },
};

/** The same for `Object` itself. */
export const OBJECT = {
  hasOwn: (object: object, key: PropertyKey): boolean => Object.prototype.hasOwnProperty.call(object, key),
};
