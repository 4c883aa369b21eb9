import { Readable } from "node:stream";
import { z } from "zod";
import { route } from "../http/route";
import { MEDIA_TYPES, SHEET_FORMATS, SHEET_WORDS, type SheetOut } from "../sheets/sheet";
import { sheetAnswer } from "../sheets/sheet-route";

/** The monthly sheet to fill in, in each format. */
export const templateRoutes = SHEET_FORMATS.map((format) =>
  route({
    method: "get",
    path: `/templates/monthly.${format}`,
    summary: `The monthly sheet to fill in (${SHEET_WORDS[format]})`,
    access: "public",
    produces: MEDIA_TYPES[format],
    answers: { 200: z.string() },
    handle: ({ ports, response }) =>
      sheetAnswer(response, { sheet: templateSheet(ports.intake.template()), file: "monthly", format }),
  }),
);

/** The template's lines as a sheet; none of its cells holds a comma or a quote. */
function templateSheet(text: string): SheetOut<string> {
  const [header = [], ...rows] = text
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  const cells = rows.map((row) => Object.fromEntries(header.map((key, place) => [key, row[place] ?? ""])));
  return {
    name: "月度监测表",
    columns: header.map((key) => ({ key, header: key })),
    pages: Readable.from([cells]) as AsyncIterable<readonly Record<string, string>[]>,
  };
}
