import type { InstantText } from "../calendar";
import type { AttachmentKind } from "../vocabulary";

/** Id of an attachment, a UUID. */
export type AttachmentId = string;

/** A file 附件 that an act carries, as the book knows it: the law asks whether it is there, and may ask what it is. */
export interface Attachment {
  readonly id: AttachmentId;
  /** SHA-256 of its content, in hex. */
  readonly sha256: string;
  readonly kind: AttachmentKind;
  /** When a photo says that it was taken, by the device's own clock; null where it says nothing. */
  readonly takenAt: InstantText | null;
  /** Where it says that, in degrees (WGS 84); null where it says nothing. */
  readonly place: { readonly latitude: string; readonly longitude: string } | null;
}

/**
 * How much is taken in, in bytes. Choices of this house, not of any rule: a photo of a phone has 3 to 12 MB, and what a
 * township hands in for one matter is some dozens of them. The book holds the same figures (`heqing.attachment_limits`).
 */
export const ATTACHMENT_LIMITS = {
  /** Of one file. */
  file: 20 * 1024 * 1024,
  /** Files of one act. */
  ofOneAct: 30,
  /** All files brought in for one proceeding. */
  proceeding: 1024 * 1024 * 1024,
  /** What one account brings in within 24 hours. */
  accountADay: 300 * 1024 * 1024,
  /** Hours after which one that no act carries is deleted. */
  looseHours: 24,
} as const;

/** What of an act the check of its attachments looks at. */
interface Carrying {
  readonly body: { readonly attachments?: readonly AttachmentId[] | undefined };
  readonly attachments?: readonly Attachment[] | undefined;
}

/** Whether an act carries a file that the book has not, has for another proceeding, or has from another unit; or one twice. */
export const carriesUnknown = ({ body, attachments = [] }: Carrying): boolean => {
  const carried = body.attachments ?? [];
  const known = new Set(attachments.map(({ id }) => id));
  return (
    carried.length > ATTACHMENT_LIMITS.ofOneAct ||
    new Set(carried).size < carried.length ||
    carried.some((id) => !known.has(id))
  );
};
