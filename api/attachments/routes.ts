import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { z } from "zod";
import {
  type AttachmentCopy,
  keepAttachment,
  readAttachment,
  readContent,
  removeAttachment,
} from "../../db/attachment/attachments";
import { derivedId } from "../../db/proceeding/derived-id";
import { takeTurn } from "../../db/session/turn";
import { withActor } from "../../db/session/with-actor";
import { mayRead, rolesThat } from "../../domain/access";
import { fileUnusable, HeqingError } from "../../domain/errors";
import { ATTACHMENT_LIMITS } from "../../domain/proceeding";
import { answer, route } from "../http/route";
import { ROW_ID, UUID } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";
import { discardUpload, type Look, receiveUpload } from "../imports/upload";
import { fileName } from "../imports/upload-name";
import type { ApiPorts } from "../ports";
import { ATTACHMENT } from "./attachment-shape";
import { contentOf } from "./content";

/** Files of one account a minute, and at once: each is decoded. */
const FILES_A_MINUTE = 30;
const MEGA = 1024 * 1024;

/** What a file is, is told once it is there whole. */
const ANY_BYTES: Look = { isText: false, look: () => undefined, mediaType: () => "application/octet-stream" };

async function countFile({ pool }: Pick<ApiPorts, "pool">, { accountId }: SignedIn): Promise<void> {
  const retryAfter = await takeTurn(pool, [{ name: `attachments ${accountId}`, perMinute: FILES_A_MINUTE }]);
  if (retryAfter > 0)
    throw new HeqingError("TOO_MANY", `expected ${retryAfter} s without a file`, { fields: { retryAfter } });
}

async function recordOf({ pool }: Pick<ApiPorts, "pool">, who: SignedIn, id: string) {
  const row = await withActor(pool, who.actor, (session) => readAttachment(session, id), { readOnly: true });
  if (row === null) throw new HeqingError("NOT_FOUND", `attachment ${id} does not exist for this account`);
  return row;
}

const CEILINGS: Readonly<Record<string, number>> = {
  "attachments-of-proceeding": ATTACHMENT_LIMITS.proceeding / MEGA,
  "attachments-of-day": ATTACHMENT_LIMITS.accountADay / MEGA,
};

export const newAttachmentRoute = route({
  method: "post",
  path: "/attachments",
  summary:
    "Attachment 附件: the file itself as the body, its name in x-file-name. What it is is told from its content: a photo (JPEG, PNG) is decoded, a PDF, Word or Excel document looked through. `proceeding`: what it is for; without one, for what is still to be opened. It is attached by an act that names its id; one that no act names is deleted after a day",
  access: rolesThat("attachment", "bring"),
  query: z.object({ proceeding: ROW_ID.optional() }),
  upload: [
    "image/jpeg",
    "image/png",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/octet-stream",
  ],
  idempotent: true,
  refusals: ["FILE_UNUSABLE", "KEY_REUSED", "TOO_MANY"],
  answers: { 201: ATTACHMENT },
  handle: async ({ ports, who, request, query: { proceeding = null }, key }) => {
    const name = fileName(request.get("x-file-name"));
    await countFile(ports, who);
    const { path } = await receiveUpload(request, ports.uploads, { bytes: ATTACHMENT_LIMITS.file, content: ANY_BYTES });
    const id = derivedId(who.accountId, "attachment", key);
    try {
      const content = await readFile(path);
      const { kind, photo } = await contentOf(content);
      const { width, height, takenAt, latitude, longitude } = photo ?? {};
      const full = await withActor(ports.pool, who.actor, (session) =>
        keepAttachment(session, {
          id,
          proceedingId: proceeding,
          kind,
          name,
          content,
          publicCopy: photo?.publicCopy ?? null,
          thumbnail: photo?.thumbnail ?? null,
          facts: photo === null ? {} : ({ width, height, takenAt, latitude, longitude } as object),
        }),
      );
      if (full !== null) throw fileUnusable([{ fault: full, facts: { limit: CEILINGS[full] ?? 0 } }]);
    } finally {
      await discardUpload(path);
    }
    return answer(201, await recordOf(ports, who, id), { location: `/attachments/${id}` });
  },
});

const ONE = z.object({ id: UUID.transform((id) => id.toLowerCase()) });

export const attachmentRoute = route({
  method: "get",
  path: "/attachments/:id",
  summary: "The record of an attachment: what it is, its hash, who brought it in, what a photo says of place and time",
  access: mayRead("attachment"),
  params: ONE,
  answers: { 200: ATTACHMENT },
  handle: async ({ ports, who, params }) => answer(200, await recordOf(ports, who, params.id)),
});

/** What browsers do with the bytes: nothing of them runs, and nothing is taken for something else. */
const SANDBOX = "default-src 'none'; sandbox";

/** Sent in pieces; its shape is that of the text which the route declares. */
const asBody = (content: Buffer): string =>
  Readable.from(piecesOf(content), { objectMode: false }) as unknown as string;

const PIECE = 64 * 1024;
function* piecesOf(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE);
}

async function bytesOf({ pool }: Pick<ApiPorts, "pool">, who: SignedIn, id: string, copy: AttachmentCopy) {
  const content = await withActor(pool, who.actor, (session) => readContent(session, id, copy), { readOnly: true });
  if (content === null) throw new HeqingError("NOT_FOUND", `no such copy of attachment ${id} exists for this account`);
  return content;
}

export const attachmentContentRoute = route({
  method: "get",
  path: "/attachments/:id/content",
  summary: "An attachment as it came, to be saved under its name: a photo with what it says of place and time",
  access: mayRead("attachment"),
  params: ONE,
  produces: "application/octet-stream",
  answers: { 200: z.string() },
  handle: async ({ ports, who, params: { id }, response }) => {
    const { name } = await recordOf(ports, who, id);
    const content = await bytesOf(ports, who, id, "original");
    response.attachment(name).set({ "Content-Security-Policy": SANDBOX, "X-Content-Type-Options": "nosniff" });
    return answer(200, asBody(content));
  },
});

export const attachmentPictureRoute = route({
  method: "get",
  path: "/attachments/:id/picture",
  summary:
    "A photo made anew from its pixels, without place, time or device: `size=thumbnail` for lists, else as large as it is read",
  access: mayRead("attachment"),
  params: ONE,
  query: z.object({ size: z.enum(["thumbnail", "whole"]).default("whole") }),
  produces: "image/jpeg",
  versioned: true,
  answers: { 200: z.string() },
  handle: async ({ ports, who, params: { id }, query: { size }, response }) => {
    const { sha256 } = await recordOf(ports, who, id);
    const content = await bytesOf(ports, who, id, size === "thumbnail" ? "thumbnail" : "public");
    response.set({ "Content-Disposition": "inline", "X-Content-Type-Options": "nosniff" });
    return answer(200, asBody(content), { etag: `${sha256.slice(0, 32)}-${size}` });
  },
});

export const attachmentRemovalRoute = route({
  method: "delete",
  path: "/attachments/:id",
  summary: "Removes an own attachment that no act carries yet",
  access: rolesThat("attachment", "bring"),
  params: ONE,
  answers: { 204: null },
  handle: async ({ ports, who, params: { id } }) => {
    const removed = await withActor(ports.pool, who.actor, (session) => removeAttachment(session, id));
    if (!removed)
      throw new HeqingError("NOT_FOUND", `attachment ${id} of this account, carried by no act, does not exist`);
    return answer(204, null);
  },
});
