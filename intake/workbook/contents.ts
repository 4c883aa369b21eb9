import { posix } from "node:path";
import { fileUnusable } from "../../domain/errors";
import type { Archive } from "./archive";
import { LIMITS } from "./limits";
import { parseAll } from "./xml";

/** One sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part. */
  readonly part: string;
}

/** What a workbook says of itself. */
export interface Contents {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904, as by old programs for the Macintosh. */
  readonly from1904: boolean;
  readonly stylesPart: string | null;
  readonly textsPart: string | null;
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Reads which sheets a workbook has, in its own order. @throws FILE_UNUSABLE */
export async function readContents(archive: Archive): Promise<Contents> {
  const workbook = [...(await relations(archive, "_rels/.rels", "")).values()].find(
    ({ kind }) => kind === "officeDocument",
  )?.target;
  if (workbook === undefined || !archive.has(workbook)) {
    throw fileUnusable([{ fault: "no-sheet-file", facts: { got: "ZIP" } }]);
  }
  const folder = posix.dirname(workbook);
  const related = await relations(archive, posix.join(folder, "_rels", `${posix.basename(workbook)}.rels`), folder);
  const sheets: SheetPart[] = [];
  let from1904 = false;
  let count = 0;
  await parseAll(archive.read(workbook, LIMITS.part), {
    open: (name, attributes) => {
      if (name === "workbookPr") from1904 = ["1", "true"].includes(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      count += 1;
      if (count > LIMITS.sheets) throw fileUnusable([{ fault: "workbook-parts", facts: { limit: LIMITS.sheets } }]);
      const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
      const relation = related.get(id);
      if (relation?.kind !== "worksheet") return;
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      sheets.push({ name: attributes["name"] ?? "", hidden, part: relation.target });
    },
  });
  const partOf = (kind: string): string | null => {
    const target = [...related.values()].find((one) => one.kind === kind)?.target;
    return target !== undefined && archive.has(target) ? target : null;
  };
  return { sheets, from1904, stylesPart: partOf("styles"), textsPart: partOf("sharedStrings") };
}

async function relations(archive: Archive, part: string, folder: string): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!archive.has(part)) return found;
  await parseAll(archive.read(part, LIMITS.part), {
    open: (name, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
      if (name !== "Relationship" || mode === "External") return;
      const path = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      found.set(id, { kind: type.slice(type.lastIndexOf("/") + 1), target: path });
    },
  });
  return found;
}

/** The sheet that is read: the named one, else the first that is not hidden. @throws FILE_UNUSABLE */
export function chosenSheet({ sheets }: Contents, name: string | undefined): SheetPart {
  const chosen =
    name === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : (sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => sheet.name.trim() === name.trim()));
  if (chosen !== undefined) return chosen;
  if (name === undefined) throw fileUnusable([{ fault: "workbook-none" }]);
  const shown = sheets.slice(0, 20).map((sheet) => sheet.name);
  throw fileUnusable([{ fault: "workbook-sheet", facts: { sheet: name, sheets: shown.join(", ") } }]);
}
