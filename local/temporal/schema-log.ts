/** The log of Temporal's sql tool; it has no command that tells a schema's version, but its log names it. */
export class SchemaLog {
  private readonly text: string;

  constructor(raw: string) {
    // The tool colours its levels even when nobody watches: an escape character, then [35m.
    const [first = "", ...rest] = raw.split("\u001B");
    this.text = [first, ...rest.map((part) => part.replace(/^\[\d*m/, ""))].join("");
  }

  /** The version that `setup-schema` found; null when it set up a new schema. */
  existingVersion(): string | null {
    return /Current database schema version (\d[\d.]*) is greater/.exec(this.text)?.[1] ?? null;
  }

  /** The version after `update-schema`. */
  updatedVersion(): string | null {
    const steps = [...this.text.matchAll(/Schema updated from \S+ to (\d[\d.]*)/g)];
    return steps.at(-1)?.[1] ?? /found zero updates from current version (\d[\d.]*)/.exec(this.text)?.[1] ?? null;
  }

  /** The first error: those after it only say that it happened. */
  error(): string | null {
    const match = /\bERROR\b\s+([^\t{]+?)\s+\{"error": "((?:[^"\\]|\\.)*)"/.exec(this.text);
    return match === null ? null : `${match[1] ?? ""}: ${(match[2] ?? "").replace(/\\"/g, '"')}`;
  }
}
