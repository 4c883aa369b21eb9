import type { FunctionDescription, SchemaDescription, TableDescription } from "./describe";

const HEAD = `# The schema as it stands

Written by \`npm run schema\` from the catalogue of a migrated book, and compared with one by the tests: change a file under
\`db/migrations\`, \`db/functions\` or \`db/policies\`, never this one. Every table has row-level security, forced, with a policy
\`owner_all\` of its owner besides those named. Partitions of \`reading\` and \`statement\` are their table's.
`;

const cell = (text: string | null): string => (text ?? "").replaceAll("|", "\\|").replaceAll(/\s+/g, " ").trim();

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${title}:`, "", ...lines.map((line) => `- \`${cell(line)}\``)];
}

function table(described: TableDescription): string {
  const { name, kind, comment, columns, constraints, indexes, triggers, policies, grants } = described;
  return [
    "",
    `## ${name}`,
    "",
    `${kind}${comment === null ? "" : `: ${comment}`}`,
    "",
    "| column | type | null | default | meaning |",
    "| --- | --- | --- | --- | --- |",
    ...columns.map((column) => {
      const { type, nullable, default: by } = column;
      return `| ${column.name} | ${type} | ${nullable ? "yes" : ""} | ${by === null ? "" : `\`${cell(by)}\``} | ${cell(column.comment)} |`;
    }),
    ...section("Constraints", constraints),
    ...section("Indexes", indexes),
    ...section("Triggers", triggers),
    ...section("Policies", policies),
    ...section("Grants", grants),
  ].join("\n");
}

function routine({ signature, result, lends, calledBy, comment }: FunctionDescription): string {
  const by = calledBy.length === 0 ? "owner" : calledBy.join(", ");
  return `| \`${cell(signature)}\` | ${cell(result)} | ${lends ? "yes" : ""} | ${by} | ${cell(comment)} |`;
}

/** The schema as a page of Markdown. */
export function schemaPage({ tables, functions }: SchemaDescription): string {
  return [
    HEAD.trimEnd(),
    ...tables.map(table),
    "",
    "## Functions",
    "",
    "`lends`: runs with the owner's rights.",
    "",
    "| function | gives | lends | called by | meaning |",
    "| --- | --- | --- | --- | --- |",
    ...functions.map(routine),
    "",
  ].join("\n");
}
