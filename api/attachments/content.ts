import { beginsAs, fileUnusable, isZip } from "../../domain/errors";
import type { AttachmentKind } from "../../domain/vocabulary";
import { officeDocument } from "./office-document";
import { checkPdf } from "./pdf";
import { type Photo, photoOf } from "./photo";

/** What a file is, told from its bytes alone. */
export interface Content {
  readonly kind: AttachmentKind;
  readonly photo: Photo | null;
}

const document = (kind: AttachmentKind): Content => ({ kind, photo: null });

/** Tells what a file is and refuses what is none of the kinds, is not whole, or does something. @throws HeqingError FILE_UNUSABLE */
export async function contentOf(bytes: Buffer): Promise<Content> {
  if (bytes.length === 0) throw fileUnusable([{ fault: "empty" }]);
  if (isZip(bytes)) return document(await officeDocument(bytes));
  const called = beginsAs(bytes);
  if (called === "JPEG") return { kind: "jpeg", photo: await photoOf(bytes, "jpeg") };
  if (called === "PNG") return { kind: "png", photo: await photoOf(bytes, "png") };
  if (called === "PDF") {
    checkPdf(bytes);
    return document("pdf");
  }
  const got = called ?? boxOf(bytes);
  throw fileUnusable([
    got === null ? { fault: "no-attachment-other" } : { fault: "no-attachment-file", facts: { got } },
  ]);
}

/** Photos of some phones and films begin with the length of a box and its name. */
function boxOf(bytes: Buffer): string | null {
  if (bytes.subarray(4, 8).toString("latin1") !== "ftyp") return null;
  return /^(?:hei|hev|mif|msf|avif)/.test(bytes.subarray(8, 12).toString("latin1")) ? "HEIC" : "MP4";
}
