import type { Queryable } from "../connect/transaction";
import type { RulePin } from "../proceeding/held";
import type { As, Given } from "../schema/as";
import type { Book } from "../schema/rows";
import type { BookFunctions } from "../schema/functions";
import { instantOrNull } from "./instant";

/** One letter, to be put on paper. */
export interface OneLetter {
  readonly id: Book["letter"]["id"];
  readonly kind: Book["letter"]["kind"];
  readonly rung: Book["letter"]["rung"];
  readonly number: Book["letter"]["number"];
  readonly draft: object | null;
  readonly madeFrom: object | null;
  readonly pin: RulePin;
  readonly signedAt: string | null;
  readonly checkCode: Book["letter"]["check_code"];
  /** How often its text was edited. */
  readonly edits: number;
}

type Line = Pick<Book["letter"], "id" | "kind" | "rung" | "number"> &
  As<Book["letter"], { signedAt: "signed_at"; checkCode: "check_code" }> &
  Pick<OneLetter, "draft" | "madeFrom" | "pin" | "edits">;

/** A letter by its id; null where the actor sees none. */
export async function readLetter(session: Queryable, id: string): Promise<OneLetter | null> {
  const { rows } = await session.query<Line>(
    `select l.id, l.kind, l.rung, l.number, l.draft, l.made_from as "madeFrom", m.pins -> 'ladder' as pin,
            l.signed_at as "signedAt", l.check_code as "checkCode", coalesce((s.payload ->> 'version')::integer, 0) as edits
       from heqing.letter l join heqing.proceeding m on m.id = l.proceeding_id left join heqing.step s on s.id = l.step_id
      where l.id = $1`,
    [id],
  );
  const [row] = rows;
  return row === undefined ? null : { ...row, signedAt: instantOrNull(row.signedAt) };
}

type Found = Given<BookFunctions["letter_by_code"]>;

/** What a check code tells: number, day and hash of what was signed. */
export interface CheckedLetter {
  readonly number: Found["number"];
  /** YYYY-MM-DD */
  readonly date: string;
  /** SHA-256 of the canonical text, in hex */
  readonly hash: Found["hash"];
}

/** The signed letter that bears a check code; null where none does. Nobody has to sign in for it. */
export async function letterByCode(session: Queryable, code: string): Promise<CheckedLetter | null> {
  const { rows } = await session.query<CheckedLetter>(
    `select c.number, to_char(c.signed_on, 'YYYY-MM-DD') as date, c.hash from heqing.letter_by_code($1) c`,
    [code],
  );
  return rows[0] ?? null;
}
