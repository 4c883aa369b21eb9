import { z } from "zod";
import { ATTACHMENT_LIMITS } from "../../domain/proceeding";
import { ATTACHMENT_KINDS, type AttachmentKind, wordsOf } from "../../domain/vocabulary";
import { INSTANT, UUID } from "../http/shapes";

/** An attachment 附件 as its record says it. */
export const ATTACHMENT = z.object({
  id: z.uuid(),
  kind: z.enum(wordsOf(ATTACHMENT_KINDS) as [AttachmentKind]),
  name: z.string(),
  bytes: z.number(),
  /** Of the content as it came, in hex. */
  sha256: z.string(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  /** When and where a photo says that it was taken, by its device: nobody has checked it. */
  takenAt: INSTANT.nullable(),
  latitude: z.string().nullable(),
  longitude: z.string().nullable(),
  uploadedAt: INSTANT,
  /** The person's name where it may be known, else the unit's. */
  uploadedBy: z.string().nullable(),
});

/** Ids of attachments that an act carries, in the order in which they are shown. */
export const ATTACHMENTS = z
  .array(UUID.transform((id) => id.toLowerCase()))
  .max(ATTACHMENT_LIMITS.ofOneAct)
  .optional();
