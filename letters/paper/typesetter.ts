import type PDFDocument from "pdfkit";
import { partsFor, typeOf, type Weight } from "./fonts";

type Document = InstanceType<typeof PDFDocument>;

/** The parsed type behind the font that a document has chosen; pdfkit's types do not tell of it. */
interface Chosen {
  readonly _font: { readonly font: { hasGlyphForCodePoint(point: number): boolean } };
}

interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
}

/** Writes runs of characters, each in the part of the type that has them. */
export class Typesetter {
  readonly #parts = new Map<string, string | null>();
  readonly #registered = new Set<string>();

  constructor(private readonly document: Document) {}

  /** How wide a text is in a style, in points. */
  width(text: string, style: Style): number {
    return this.#runs(text, style).reduce((sum, run) => {
      this.#choose(run.part, style);
      return sum + this.document.widthOfString(run.text);
    }, 0);
  }

  /** Writes one line with its upper left corner at a place. */
  write(text: string, x: number, y: number, style: Style): void {
    let at = x;
    for (const run of this.#runs(text, style)) {
      this.#choose(run.part, style);
      this.document.fillColor(style.colour ?? "#000000");
      // Parts of the type differ in their ascent: each run stands on one base line.
      this.document.text(run.text, at, y + style.size, { lineBreak: false, baseline: "alphabetic" });
      at += this.document.widthOfString(run.text);
    }
  }

  #choose(part: string, { size, weight = 400 }: Style): void {
    const name = `${part}-${weight}`;
    if (!this.#registered.has(name)) {
      this.document.registerFont(name, typeOf(part, weight));
      this.#registered.add(name);
    }
    this.document.font(name).fontSize(size);
  }

  /** The part of the type that has a character; null where none has. */
  #partOf(character: string, style: Style): string | null {
    const key = `${character}${style.weight ?? 400}`;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const part =
      partsFor(character).find((candidate) => {
        this.#choose(candidate, style);
        return (this.document as unknown as Chosen)._font.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
      }) ?? null;
    this.#parts.set(key, part);
    return part;
  }

  #runs(text: string, style: Style): readonly { readonly text: string; readonly part: string }[] {
    const runs: { text: string; part: string }[] = [];
    const add = (written: string, part: string): void => {
      const last = runs.at(-1);
      if (last?.part === part) last.text += written;
      else runs.push({ text: written, part });
    };
    for (const character of text) {
      const part = this.#partOf(character, style);
      if (part !== null) add(character, part);
      // No part has Ⅲ as one character: it is written by its letters. What cannot be written at all shows as 〓.
      else
        for (const written of character.normalize("NFKC")) {
          const own = this.#partOf(written, style);
          add(own === null ? "〓" : written, own ?? "chinese-simplified");
        }
    }
    return runs;
  }
}
