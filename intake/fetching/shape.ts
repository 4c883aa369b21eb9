import { HeqingError } from "../../domain/errors";
import { releaseSheet } from "../platform-release/release-sheet";
import { headed, openSheet } from "../sheet/sheet";
import { sheetKind } from "../sheet/sheet-kind";

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
  await Promise.resolve();
}

/** Some bytes as a source of one piece. */
export const bytesAsSource = (bytes: Uint8Array): AsyncIterable<Uint8Array> => once(bytes);

/** Whether the bytes are a page of HTML, which is what a gateway or a platform under repair answers. */
const isHtml = (bytes: Uint8Array): boolean =>
  /^\s*(<!doctype html|<html|<head|<body|<!--)/i.test(Buffer.from(bytes.subarray(0, 1_024)).toString("utf8"));

/**
 * Looks whether bytes are what a source should give: a release of the platform, or for a folder any sheet that is imported.
 * @throws SOURCE_ANSWER saying what they are
 */
export async function checkShape(bytes: Uint8Array, kind: "release" | "any"): Promise<void> {
  if (bytes.length === 0) throw new HeqingError("SOURCE_ANSWER", "expected a release, got nothing");
  if (isHtml(bytes)) throw new HeqingError("SOURCE_ANSWER", "expected a release, got a page of HTML");
  try {
    const source = bytesAsSource(bytes);
    const sheet = await (kind === "release" ? headed(await releaseSheet(source)) : openSheet(source));
    sheet.close();
    sheetKind(sheet.header);
  } catch (error) {
    if (error instanceof HeqingError && error.code === "FILE_UNUSABLE") {
      throw new HeqingError("SOURCE_ANSWER", error.message, { cause: error });
    }
    throw error;
  }
}
