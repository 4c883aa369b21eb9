import type { Archive } from "./archive";
import { LIMITS } from "./limits";
import { parseAll } from "./xml";

/** What a cell's number stands for. */
export type NumberKind = "number" | "date" | "time" | "instant";

/** Formats that Excel knows by number alone; 27 to 36 and 50 to 58 are those of Chinese copies. */
function builtIn(id: number): NumberKind {
  if (id === 22) return "instant";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56)
    return "time";
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "date" : "number";
}

/** What a format such as `yyyy"年"m"月"d"日"` or `0.00"mg/L"` makes of a number. */
export function kindOfFormat(code: string): NumberKind {
  const [first = ""] = code
    .replaceAll(/"[^"]*"|\\.|_.|\*./gu, "")
    .replaceAll(/\[(h+|m+|s+)\]/giu, "$1")
    .replaceAll(/\[[^\]]*\]/gu, "")
    .split(";");
  const letters = first.toLowerCase().replaceAll(/s\.0+/gu, "s").replaceAll("am/pm", "h").replaceAll("general", "");
  if (/[0#?@]/u.test(letters)) return "number";
  const isTime = /[hs]/u.test(letters);
  const isDate = /[yde]/u.test(letters) || (!isTime && letters.includes("m"));
  if (isDate) return isTime ? "instant" : "date";
  return isTime ? "time" : "number";
}

/** What the number of a cell stands for, by the number of its style. @throws FILE_UNUSABLE */
export async function readFormats(archive: Archive, part: string | null): Promise<readonly NumberKind[]> {
  const kinds: NumberKind[] = [];
  if (part === null) return kinds;
  const own = new Map<number, NumberKind>();
  let isCell = false;
  await parseAll(archive.read(part, LIMITS.part), {
    open: (name, attributes) => {
      if (name === "numFmt") own.set(Number(attributes["numFmtId"]), kindOfFormat(attributes["formatCode"] ?? ""));
      if (name === "cellXfs") isCell = true;
      if (name !== "xf" || !isCell) return;
      const id = Number(attributes["numFmtId"] ?? 0);
      kinds.push(own.get(id) ?? builtIn(id));
    },
    close: (name) => {
      if (name === "cellXfs") isCell = false;
    },
  });
  return kinds;
}
