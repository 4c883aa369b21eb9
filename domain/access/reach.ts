/** Where an account acts: prefixes of division codes, `unit:<id>`, `section:<id>`, `matter:<id>`; `*` is everywhere. */
export type Jurisdiction = readonly string[] | "*";

/** Province, city, county, township, village; or the id of a unit, a section, a matter. No part may hold a comma. */
const PART = /^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12}|(?:unit|section):[a-z0-9][a-z0-9._-]{0,59}|matter:[1-9]\d{0,17})$/;

/** Whether it is one part of a jurisdiction. */
export const isReach = (part: string): boolean => PART.test(part);

/** What is kept of a jurisdiction as text, read. Empty parts are dropped: an empty prefix would be that of every division. */
export const jurisdictionOf = (text: string): Jurisdiction =>
  text === "*" ? "*" : text.split(",").filter((part) => part !== "");
