/** What a cell of the release says: the text shown, and what its tool tip adds. */
export interface ReleaseCell {
  readonly shown: string;
  /** The unrounded value of the tool tip 原始值; null without one. */
  readonly raw: string | null;
}

/** What is kept in place of a value that the platform has taken away as an extreme one; it shows `--` then. */
export const FILTERED = "极值过滤";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text of HTML as the platform writes it: tags dropped, entities read. */
export function textOf(html: string): string {
  return entities(html.replaceAll(/<[^>]*>/g, "")).trim();
}

/** Reads a cell of `tbody`: plain text, or a span with a tool tip. null is an empty cell. */
export function releaseCell(html: string | null): ReleaseCell {
  if (html === null) return { shown: "", raw: null };
  const shown = textOf(html);
  const title = entities(/\btitle=(['"])([\s\S]*?)\1/.exec(html)?.[2] ?? "");
  if (title.includes(FILTERED)) return { shown: FILTERED, raw: null };
  const raw = /原始值\s*[：:]\s*(\S+)/.exec(title)?.[1] ?? null;
  return { shown, raw: isMissing(shown) ? null : raw };
}

/** The ways in which the platform says that there is no value. */
export type Missing = "none" | "not-measured" | "filtered";

/** Why a cell holds no value: `--` none came, `*` is not measured there, 极值过滤 was taken away; null where it holds one. */
export function missingOf(shown: string): Missing | null {
  if (shown === FILTERED) return "filtered";
  if (shown === "*") return "not-measured";
  return /^(-+|—+)$/.test(shown) ? "none" : null;
}

const isMissing = (shown: string): boolean => missingOf(shown) !== null;

const entities = (text: string): string =>
  text.replaceAll(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? whole;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
