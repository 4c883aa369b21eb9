import { Workbook } from "@protobi/exceljs";
import type { Response } from "supertest";

/** Parser of an answer that is a workbook: its sheets by name and rows, without when it was written. */
export function workbookRows(answer: Response, done: (error: Error | null, body: unknown) => void): void {
  const parts: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on("data", (part: Buffer) => parts.push(Buffer.from(part)));
  stream.on("end", () => {
    // A refusal is a problem, whatever was asked for.
    if (!String(answer.headers["content-type"]).includes("spreadsheet")) {
      done(null, JSON.parse(Buffer.concat(parts).toString("utf8")));
      return;
    }
    const workbook = new Workbook();
    workbook.xlsx.load(Buffer.concat(parts) as unknown as ArrayBuffer).then(
      () =>
        done(
          null,
          workbook.worksheets.map((sheet) => [sheet.name, sheet.getSheetValues()]),
        ),
      (error: unknown) => done(error as Error, null),
    );
  });
}
