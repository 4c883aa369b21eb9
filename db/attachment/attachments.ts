import type { ATTACHMENT_KINDS } from "../../domain/vocabulary";
import type { FileFault } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import { instantOrNull } from "../read/instant";
import type { As } from "../schema/as";
import type { BookFunctions } from "../schema/functions";
import type { Book } from "../schema/rows";

/** The copies in which an attachment is kept. */
export type AttachmentCopy = "original" | "public" | "thumbnail";

/** A file that is to be kept for its proceeding. */
export interface NewAttachment {
  readonly id: string;
  /** null: for one that is still to be opened. */
  readonly proceedingId: string | null;
  readonly kind: keyof typeof ATTACHMENT_KINDS;
  readonly name: string;
  readonly content: Buffer;
  /** Copies of a photo without anything but its pixels. */
  readonly publicCopy: Buffer | null;
  readonly thumbnail: Buffer | null;
  readonly facts: {
    readonly width?: number;
    readonly height?: number;
    readonly takenAt?: string | null;
    readonly latitude?: string | null;
    readonly longitude?: string | null;
  };
}

/** The record of an attachment; what a photo says of place and time nobody has checked. */
export interface AttachmentRow extends Pick<
  Book["attachment"],
  "id" | "name" | "bytes" | "width" | "height" | "latitude" | "longitude"
> {
  readonly kind: keyof typeof ATTACHMENT_KINDS;
  /** Of the content as it came, in hex. */
  readonly sha256: string;
  readonly takenAt: string | null;
  readonly uploadedAt: string;
  /** The person's name where the actor may know it, else the unit's. */
  readonly uploadedBy: string | null;
}

/**
 * Keeps a file of the actor; null = kept, or known already under the same id with the same content.
 * @returns the word of the ceiling that is reached
 * @throws HeqingError NOT_FOUND, NOT_ENTITLED, KEY_REUSED
 */
export async function keepAttachment(session: Queryable, file: NewAttachment): Promise<FileFault | null> {
  const { rows } = await session.query<{ outcome: BookFunctions["keep_attachment"] }>(
    "select heqing.keep_attachment($1, $2, $3, $4, $5, $6, $7, $8) as outcome",
    [
      file.id,
      file.proceedingId,
      file.kind,
      file.name,
      file.content,
      file.publicCopy,
      file.thumbnail,
      JSON.stringify(file.facts),
    ],
  );
  const outcome = rows[0]?.outcome;
  return outcome === "kept" || outcome === "known" ? null : (outcome as FileFault);
}

const RECORD = `
  select a.id, a.kind, a.name, a.bytes, encode(a.content_hash, 'hex') as sha256, a.width, a.height, a.taken_at as "takenAt",
         a.latitude, a.longitude, a.uploaded_at as "uploadedAt", coalesce(person.name, unit.name) as "uploadedBy"
    from heqing.attachment a
    left join heqing.account account on account.id = a.account_id
    left join heqing.person person on person.id = account.person_id
    left join heqing.unit unit on unit.id = account.unit_id`;

type Line = Omit<AttachmentRow, "takenAt" | "uploadedAt"> &
  As<Book["attachment"], { takenAt: "taken_at"; uploadedAt: "uploaded_at" }>;

const rowOf = <Row extends Line>(line: Row) => ({
  ...line,
  takenAt: instantOrNull(line.takenAt),
  uploadedAt: line.uploadedAt.toISOString(),
});

/** The record of one, null where the actor sees none of this id. */
export async function readAttachment(session: Queryable, id: string): Promise<AttachmentRow | null> {
  const { rows } = await session.query<Line>(`${RECORD} where a.id = $1`, [id]);
  return rows[0] === undefined ? null : rowOf(rows[0]);
}

/** An attachment with the number of the act that carries it. */
export interface CarriedRow extends AttachmentRow {
  readonly act: number;
}

/** The attachments of a proceeding's acts that the actor sees, in their order. */
export async function readAttached(session: Queryable, proceedingId: string): Promise<readonly CarriedRow[]> {
  const { rows } = await session.query<Line & Pick<CarriedRow, "act">>(
    `select x.seq::integer as act, r.* from heqing.attached x join (${RECORD}) r on r.id = x.attachment_id
      where x.proceeding_id = $1 order by x.seq, x.place`,
    [proceedingId],
  );
  return rows.map(rowOf);
}

/** The bytes of a copy, null where there is none such or the actor does not see it. */
export async function readContent(session: Queryable, id: string, copy: AttachmentCopy): Promise<Buffer | null> {
  const { rows } = await session.query<Pick<Book["attachment_copy"], "content">>(
    "select content from heqing.attachment_copy where attachment_id = $1 and copy = $2",
    [id, copy],
  );
  return rows[0]?.content ?? null;
}

/** Removes one of the actor that no act carries; false where there is none such. */
export async function removeAttachment(session: Queryable, id: string): Promise<boolean> {
  const { rows } = await session.query<{ removed: BookFunctions["remove_attachment"] }>(
    "select heqing.remove_attachment($1) as removed",
    [id],
  );
  return rows[0]?.removed === true;
}

/** Deletes attachments that no act has carried for a day, a hundred at most; how many there were. */
export async function forgetLooseAttachments(session: Queryable): Promise<number> {
  const { rows } = await session.query<{ gone: BookFunctions["forget_loose_attachments"] }>(
    "select heqing.forget_loose_attachments() as gone",
  );
  return rows[0]?.gone ?? 0;
}
