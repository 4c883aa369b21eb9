import { PERMISSIONS, type Reader, RESOURCES, type Resource, ROLES } from "../../domain/access";

const INTRODUCTION = `# Permissions

Who may read and do what, from the one table (\`domain/access\`) that decides the routes of the API and, copied to
\`heqing.permission\` by \`heqing migrate\`, the row-level policies of the database. Where is said by an account's
jurisdiction: prefixes of division codes (\`3308\` a city, \`330802\` a county, nine digits a township), \`unit:<id>\`,
\`section:<id>\`, \`matter:<id>\`, comma-separated, or \`*\`. A row outside it is not there: 404, as an id of nothing.

- A unit reaches the matters in which it is the responsible unit, the office or the station, or has or had a task, and
  the values and verdicts of the sections that it answers for or samples; a section reaches its own; a matter reaches
  itself, all that is its own, and the verdict that opened it.
- What names roles of parties 当事方 is seen by the units that are such a party alone: drafts and internal reasons by the
  supervising office, unconfirmed plans by the responsible unit, a clue 问题线索 by who handles it. Acts of a role are those
  that any party's accounts may do; which of them a person may do in one proceeding is decided by their posts.
- Oneself is always seen, by name and posts. \`enterprise\` and \`public\` are nobody's account yet; \`public\` is who has
  not signed in.
- The one thing that the API says of the actor is the hash of a session, token or link; the book looks up whose it is.
  What each database login can still do stands in \`docs/operations/security.md\`.

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
