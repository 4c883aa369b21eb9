import type { Page } from "playwright-core";

/** Code points that no font has: unassigned in Unicode, near Greek and near Chinese. */
const UNASSIGNED = ["\u{378}", "\u{2FE0}", "\u{323B0}"];

/** The little of a browser's window that is used below; its whole types would be seen by every file of ours. */
interface Window {
  readonly document: { readonly body: unknown; createElement(name: "canvas"): Canvas };
  getComputedStyle(element: unknown): { readonly fontFamily: string };
}
interface Canvas {
  width: number;
  height: number;
  getContext(kind: "2d", options: { readonly willReadFrequently: true }): Ink;
}
interface Ink {
  font: string;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8Array };
}

/** Those characters of `text` that the page shows as an empty box or not at all, each once. */
export function missingGlyphs(page: Page, text: string): Promise<readonly string[]> {
  return page.evaluate(
    ({ characters, unassigned }) => {
      const { document, getComputedStyle } = globalThis as unknown as Window;
      const side = 48;
      const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
      const ink = canvas.getContext("2d", { willReadFrequently: true });
      ink.font = `32px ${getComputedStyle(document.body).fontFamily}`;
      const drawn = (character: string): string => {
        ink.clearRect(0, 0, side, side);
        ink.fillText(character, 4, 40);
        return ink.getImageData(0, 0, side, side).data.join();
      };
      const missing = new Set(unassigned.map(drawn)).add(drawn(""));
      return characters.filter((character) => missing.has(drawn(character)));
    },
    { characters: [...new Set(text)].filter((character) => character.trim() !== ""), unassigned: UNASSIGNED },
  );
}
