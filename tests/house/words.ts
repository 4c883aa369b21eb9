import type { TextFile } from "./tree";

/** Words of our own for what the field has names for (docs/architecture.md, Words); `Promise` of JavaScript and its modules are none. */
const OWN_WORDS =
  /(?<![/-]|[Xx]-)\b(?:promises?|permitted)\b|[Pp]romised|[Aa]stray|\b[Hh]eard|Heard|[Ll]ived?[- _]?[Tt]hrough|\b[Ll]ive[sd]?\b[^.;]* through\b/g;

/** Places in code that say a word of our own for one of the field: outbox entry, unmatched route, authorised, run, heartbeat. */
export function ownWords(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => /\.(tsx?|mjs|cjs|sql)$/.test(path) && !/^tests\/(unit\/)?house\/words/.test(path))
    .flatMap(({ path, text }) =>
      text
        .split("\n")
        .flatMap((line, index) => [...line.matchAll(OWN_WORDS)].map(([word]) => `${path}:${index + 1}: ${word}`)),
    );
}
