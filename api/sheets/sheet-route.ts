import type { Readable } from "node:stream";
import { answer } from "../http/route";
import type { Response } from "express";
import { sheetBytes, type SheetFormat, type SheetOut } from "./sheet";

/** The answer of a route that gives a sheet out under a file name; sent while its rows are read. */
export function sheetAnswer<Key extends string>(
  response: Response,
  { sheet, file, format }: { readonly sheet: SheetOut<Key>; readonly file: string; readonly format: SheetFormat },
) {
  response.attachment(`${file}.${format}`);
  // Its shape is that of the text which the route declares.
  const bytes: Readable = sheetBytes(sheet, format);
  return Promise.resolve(answer(200, bytes as unknown as string));
}
