import { fileUnusable } from "./file-unusable";

/** Bytes by which a kind of file is known. */
export const LONGEST_BEGINNING = 8;

const ZIP = "504b0304";

/** How files begin that people take for a sheet, or send by mistake. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ["d0cf11e0a1b11ae1", "Excel 97–2003 (.xls)"],
  ["25504446", "PDF"],
  ["1f8b", "GZIP"],
  ["526172211a07", "RAR"],
  ["377abcaf271c", "7-Zip"],
  ["504b0506", "ZIP"],
  ["89504e47", "PNG"],
  ["ffd8ff", "JPEG"],
  ["47494638", "GIF"],
  ["7f454c46", "ELF"],
  ["4d5a90", "EXE"],
];

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, LONGEST_BEGINNING), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Whether a file begins as an archive of the kind that workbooks of Excel are. */
export const isZip = (bytes: Uint8Array): boolean => hexOf(bytes).startsWith(ZIP);

/** What a file is by how it begins, of those that people send; null where nothing is known of it. */
export function beginsAs(bytes: Uint8Array): string | null {
  const hex = hexOf(bytes);
  return BEGINNINGS.find(([begins]) => hex.startsWith(begins))?.[1] ?? null;
}

/** Refuses what is known to be no sheet by how it begins. @throws FILE_UNUSABLE */
export function refuseOtherFile(bytes: Uint8Array): void {
  const got = beginsAs(bytes);
  if (got !== null) throw fileUnusable([{ fault: "no-sheet-file", facts: { got } }]);
}
