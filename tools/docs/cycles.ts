import { type Name, nameOf, PERSON_ACTS, PHASES, PROCEEDING_KINDS, type ProceedingKind } from "../../domain/vocabulary";
import { KINDS } from "../../engine/kinds";
import { CYCLES } from "../../workflows/cycles";

const INTRODUCTION = `# Cycles

How each kind of proceeding 程序 moves: its phases, which may follow which, what persons may do in each, and what time alone does.
Drawn from the law (\`domain/<kind>/acts\`) and from the cycles that Temporal runs (\`workflows/<kind>.ts\`); no life takes another way.

This page is made by \`npm run docs\`.
`;

/** Mermaid takes a word as the name of a state. */
const stateName = (phase: string): string => phase.replaceAll("-", "_");

/** What persons may do in a phase, by the law itself. */
function actsIn(kind: ProceedingKind, phase: string): string {
  const acts = Object.values(KINDS[kind].law.acts).filter(
    (act) => act.parties !== "system" && (act.phases as readonly string[]).includes(phase),
  );
  return acts.map((act) => `${nameOf(PERSON_ACTS, act.kind).zh} \`${String(act.kind)}\``).join(", ");
}

function section(kind: ProceedingKind): string {
  const names: Readonly<Record<string, Name>> = PHASES[kind];
  const phases = Object.entries(CYCLES[kind]);
  const [first] = phases;
  const drawn = [
    ...phases.map(([phase]) => `  ${stateName(phase)}: ${nameOf(names, phase).zh} ${phase}`),
    ...(first === undefined ? [] : [`  [*] --> ${stateName(first[0])}`]),
    ...phases.flatMap(([phase, { next }]) => next.map((other) => `  ${stateName(phase)} --> ${stateName(other)}`)),
    ...phases.filter(([, { next }]) => next.length === 0).map(([phase]) => `  ${stateName(phase)} --> [*]`),
  ];
  const rows = phases.map(
    ([phase, { is, waitsFor, time }]) =>
      `| ${nameOf(names, phase).zh} \`${phase}\` | ${is} | ${waitsFor} | ${actsIn(kind, phase)} | ${time} |`,
  );
  return [
    `\n## ${PROCEEDING_KINDS[kind].zh} \`${kind}\`\n`,
    "```mermaid",
    "stateDiagram-v2",
    ...drawn,
    "```\n",
    "| phase | where it stands | what brings it on | what persons may do | what time alone does |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}

/** The page docs/reference/cycles.md; a test checks that it says what the law says. */
export const cyclesPage = (): string =>
  `${INTRODUCTION}${(Object.keys(PROCEEDING_KINDS) as ProceedingKind[]).map(section).join("")}`;

if (require.main === module) process.stdout.write(cyclesPage());
