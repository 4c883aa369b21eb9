import { ENVIRONMENT } from "./environment";

/** The page docs/reference/environment.md, made from the schema; a test checks that the two agree. */
export function environmentReference(): string {
  const rows = Object.entries(ENVIRONMENT).map(
    ([name, { fallback, meaning }]) => `| \`${name}\` | ${fallback} | ${meaning} |`,
  );
  return [
    "# Environment",
    "",
    "Every name the program reads; others have no effect. An empty value counts as absent. A wrong one stops the start in one sentence.",
    "The `TEMPORAL_*` names are those of the Temporal tools and mean the same here.",
    "",
    "This page is made by `npm run -s heqing -- environment > docs/reference/environment.md`.",
    "",
    "| name | default | meaning |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
