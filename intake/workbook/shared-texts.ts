import type { Archive } from "./archive";
import { LIMITS } from "./limits";
import { parseAll, type XmlListener } from "./xml";

/** Collects the text of `<t>`, one after the other; readings of characters (`<rPh>`) are no text. */
export class TextCollector {
  #text = "";
  #inText = false;
  #inReading = false;

  open(name: string): void {
    if (name === "t") this.#inText = !this.#inReading;
    if (name === "rPh") this.#inReading = true;
  }

  close(name: string): void {
    if (name === "t") this.#inText = false;
    if (name === "rPh") this.#inReading = false;
  }

  add(text: string): void {
    if (this.#inText) this.#text += text;
  }

  /** What was collected; begins anew. */
  take(): string {
    const text = this.#text;
    this.#text = "";
    return unescaped(text);
  }
}

/** Control characters stand as `_x000D_`. */
const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replaceAll(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells name by number. @throws FILE_UNUSABLE */
export async function readTexts(archive: Archive, part: string | null): Promise<readonly string[]> {
  const texts: string[] = [];
  if (part === null) return texts;
  const collector = new TextCollector();
  const listener: XmlListener = {
    open: (name) => collector.open(name),
    close: (name) => {
      collector.close(name);
      if (name === "si") texts.push(collector.take());
    },
    text: (text) => collector.add(text),
  };
  await parseAll(archive.read(part, LIMITS.texts), listener);
  return texts;
}
