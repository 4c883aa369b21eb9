import { z } from "zod";
import { PROCEEDING_KIND_WORDS, type ProceedingKind } from "../../domain/vocabulary";
import { className, type WaterClass } from "../../domain/water";
import { documented } from "../openapi/json-schema";

/** An instant, RFC 3339 with its offset. */
export const INSTANT = z.iso.datetime({ offset: true });
/** A date without a time of day. */
export const DATE = z.iso.date();
/** The same words in both languages of the pages. */
export const BILINGUAL = z.object({ zh: z.string(), en: z.string() });
/** Id of a row that Postgres numbers. */
export const ROW_ID = z.string().regex(/^[1-9]\d{0,17}$/, "expected a number");

/** A UUID of any version, as it comes in. */
export const UUID = z.guid("expected a UUID");

/** At least one character that shows, and no NUL: written so that clients in other languages read it as we do. */
const WORDS = new RegExp(String.raw`^\s*[^\s\u0000][^\u0000]*$`);

/** Words somebody wrote: at least one that shows, at most so many characters, without the space around them. */
export const words = (most: number): z.ZodString =>
  z.string().min(1, "expected words").max(most).regex(WORDS, "expected words").trim();

/** Characters that no name holds, since nobody sees them: control and format characters, ends of lines, turns of direction. */
const UNSEEN = String.raw`\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff`;
const NAME_OF = new RegExp(String.raw`^(?=.*\S)[^${UNSEEN}]*$`);

/** A name: one line of characters that show, at most so many, without the space around them. */
export const nameOf = (most: number): z.ZodString =>
  z.string().min(1, "expected a name").max(most).regex(NAME_OF, "expected a name of characters that show").trim();

const MOST = 200;
const USUAL = 50;
/** `limit` of a page's query. */
export const PAGE_LIMIT = documented(
  z
    .string()
    .regex(/^[1-9]\d{0,2}$/, `expected a number from 1 to ${MOST}`)
    .transform(Number)
    .refine((count) => count <= MOST, `expected a number from 1 to ${MOST}`),
  { type: "integer", minimum: 1, maximum: MOST },
).default(USUAL);
/** `true` or `false` in a query. */
export const YES_NO = z.enum(["true", "false"]).transform((word) => word === "true");
/** What somebody looks for. */
export const SEARCH = z.string().max(100).trim();

/** A matter, or another proceeding, as a line of a list. */
export const PROCEEDING_ROW = z.object({
  id: ROW_ID,
  kind: z.enum(PROCEEDING_KIND_WORDS as [ProceedingKind]),
  number: z.string(),
  /** null where it is about no section. */
  sectionName: z.string().nullable(),
  divisionName: z.string(),
  unitName: z.string(),
  /** null until the opening was judged */
  phase: z.string().nullable(),
  /** How it ended: closed 销号, withdrawn 撤销, declined 不予交办, answered; null while it is open. */
  endedAs: z.string().nullable(),
  rung: z.string().nullable(),
  /** As the pinned ladder calls the rung. */
  rungName: BILINGUAL.nullable(),
  open: z.boolean(),
  openedAt: INSTANT,
  closedAt: INSTANT.nullable(),
  /** The nearest end of a running duty whose clock does not stand still. */
  nextDue: INSTANT.nullable(),
  overdue: z.boolean(),
  /** Whether the clock of a running duty stands still 中止计时. */
  stopped: z.boolean(),
  parked: z.boolean(),
  demo: z.boolean(),
});

/** The printed name of a class, `Ⅰ` to `Ⅴ` and `劣Ⅴ`; null where none is stated. */
export const printed = (waterClass: number | null): string | null =>
  waterClass === null ? null : className(waterClass as WaterClass);
