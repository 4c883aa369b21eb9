import { timingSafeEqual } from "node:crypto";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { ApiPorts } from "../ports";
import { keyedHash } from "../sign-in/cipher";
import { InputInvalid } from "./input-invalid";

/** `cursor` of a list's query: `next` of the page before, which nobody but us reads. */
export const CURSOR = z
  .string()
  .max(500)
  .regex(/^[A-Za-z0-9_-]{16,500}$/, "expected `next` of the page before");

/** `next` of a page: null where there is no other. */
export const NEXT = z.string().nullable();

const CHECK_LENGTH = 12;

/** The key by which a cursor shows that we gave it: no other position than one that we gave reaches the database. */
type Key = Pick<ApiPorts, "secretsKey">;

/** The query that a cursor belongs to, without place and size of the page: another query has another order of rows. */
type Query = Readonly<Record<string, unknown>>;

function check({ secretsKey }: Key, list: string, query: Query, position: string): string {
  const { cursor: _place, limit: _size, ...filter } = query;
  const text = canonicalize([list, filter, position]) ?? "";
  return keyedHash(secretsKey, "cursor", text).toString("base64url").slice(0, CHECK_LENGTH);
}

/** The cursor behind a position of a list. */
export function cursorTo(key: Key, list: string, query: Query, position: unknown): string {
  const text = JSON.stringify(position);
  return check(key, list, query, text) + Buffer.from(text, "utf8").toString("base64url");
}

/**
 * The position behind which the page of a query begins; null for the first page.
 * @throws InputInvalid for a cursor that was not given for this list with these filters
 */
export function positionOf<S extends z.ZodType>(
  key: Key,
  list: string,
  query: Query & { readonly cursor?: string | undefined },
  shape: S,
): z.output<S> | null {
  if (query.cursor === undefined) return null;
  const text = Buffer.from(query.cursor.slice(CHECK_LENGTH), "base64url").toString("utf8");
  const [expected, got] = [check(key, list, query, text), query.cursor.slice(0, CHECK_LENGTH)] as const;
  if (timingSafeEqual(Buffer.from(expected, "latin1"), Buffer.from(got, "latin1"))) {
    const position = shape.safeParse(JSON.parse(text));
    if (position.success) return position.data;
  }
  const message = "expected `next` of the page before, with the same filters";
  throw new InputInvalid([{ path: "cursor", message, foreign: true }]);
}

const PLACE = z.strictObject({ after: z.string(), index: z.int().min(0) });

/**
 * One page of a list that is read as a whole. It goes on behind the last line of the page before; where that is gone
 * meanwhile, at the place where it stood.
 */
export function pageOf<T>(
  key: Key,
  list: string,
  query: Query & { readonly cursor?: string | undefined; readonly limit: number },
  items: readonly T[],
  idOf: (item: T) => string,
): { items: T[]; next: string | null } {
  const place = positionOf(key, list, query, PLACE);
  const found = place === null ? -1 : items.findIndex((item) => idOf(item) === place.after);
  const begin = place === null ? 0 : found === -1 ? place.index : found + 1;
  const page = items.slice(begin, begin + query.limit);
  const last = page.at(-1);
  const more = begin + page.length < items.length && last !== undefined;
  const next = more ? cursorTo(key, list, query, { after: idOf(last), index: begin + page.length - 1 }) : null;
  return { items: page, next };
}
