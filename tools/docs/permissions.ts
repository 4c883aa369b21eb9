import { PERMISSIONS, type Reader, RESOURCES, type Resource, ROLES } from "../../domain/access";

const INTRODUCTION = `# Permissions

Who may read and do what, from the one table (\`domain/access\`) that decides the routes of the API and, copied to
\`heqing.permission\` by \`heqing migrate\`, the row-level policies of the database. Where is said by an account's
jurisdiction: prefixes of division codes (\`3308\` a city, \`330802\` a county, nine digits a township), \`unit:<id>\`,
\`section:<id>\`, \`matter:<id>\`, comma-separated, or \`*\`. A row outside it is not there: 404, as an id of nothing.

- A unit reaches the matters in which it is the responsible unit, the office or the station, or has or had a task, and
  the values and verdicts of the sections that it answers for or samples; a section reaches its own; a matter reaches
  itself, all that is its own, and the verdict that opened it.
- Whatever tells of a drafted clue 问题线索 needs \`clue\` besides.
- Oneself is always seen, by name and posts. \`enterprise\` and \`public\` are nobody's account yet; \`public\` is who has
  not signed in.
- The policies believe the actor that the API sets at the beginning of each transaction: they hold where a route forgets
  to ask, and on a session that somebody else used before. They do not hold against whoever has the API's login to the
  database, who may set any actor: keep its \`DATABASE_URL\` as you keep the book.

This page is made by \`npm run docs\`.

`;

const mark = (role: Reader, resource: string): string => {
  const verbs = PERMISSIONS.filter((one) => one.role === role && one.resource === resource).map(({ verb }) => verb);
  return verbs.map((verb) => (verb === "read" ? "read" : `\`${verb}\``)).join(", ");
};

/** The page docs/reference/permissions.md, made from the table; a test checks that the two agree. */
export function permissionsPage(): string {
  const readers: readonly Reader[] = [...ROLES, "enterprise", "public"];
  const parts = readers.map((role) => {
    const rows = (Object.keys(RESOURCES) as Resource[])
      .map((resource) => [resource, mark(role, resource)] as const)
      .filter(([, marks]) => marks !== "")
      .map(([resource, marks]) => `| \`${resource}\` | ${RESOURCES[resource]} | ${marks} |`);
    return `## ${role}\n\n| what | where | may |\n| --- | --- | --- |\n${rows.join("\n")}\n`;
  });
  return `${INTRODUCTION}${parts.join("\n")}`;
}

if (require.main === module) process.stdout.write(permissionsPage());
