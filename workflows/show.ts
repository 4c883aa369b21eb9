import { defineSearchAttributeKey, type SearchAttributePair, type SearchAttributeUpdatePair } from "@temporalio/common";
import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from "@temporalio/workflow";
import type { Life } from "../activities";
import type { Standing } from "./messages";
import { OPENED, SEARCH_ATTRIBUTES } from "./names";
import { type Cycle, stageOf } from "./stage";

const KEYS = {
  division: defineSearchAttributeKey("Division", SEARCH_ATTRIBUTES.Division),
  section: defineSearchAttributeKey("Section", SEARCH_ATTRIBUTES.Section),
  scheme: defineSearchAttributeKey("Scheme", SEARCH_ATTRIBUTES.Scheme),
  phase: defineSearchAttributeKey("Phase", SEARCH_ATTRIBUTES.Phase),
  dueAt: defineSearchAttributeKey("DueAt", SEARCH_ATTRIBUTES.DueAt),
  parked: defineSearchAttributeKey("Parked", SEARCH_ATTRIBUTES.Parked),
};

/** Whoever started the run has given it a phase only where the cluster knows our search attributes. */
export const isSearchable = (): boolean => workflowInfo().typedSearchAttributes.get(KEYS.phase) !== undefined;

/** What a child begins with: it lies where its parent does, and stands where nothing is judged, until it shows its own. */
export const attributesOfChild = (): SearchAttributePair[] => {
  const place: readonly string[] = [KEYS.division.name, KEYS.section.name, KEYS.scheme.name];
  const shared = workflowInfo().typedSearchAttributes.getAll();
  return [...shared.filter(({ key }) => place.includes(key.name)), { key: KEYS.phase, value: OPENED }];
};

/** Where a proceeding stands, for those who ask Temporal. */
export function standingOf(life: Life, cycle: Cycle<string>): Standing {
  const stage = stageOf(cycle, life.phase);
  return {
    phase: life.phase,
    is: stage?.is ?? null,
    waitsFor: life.parked ? "an administrator resumes it" : (stage?.waitsFor ?? null),
    due: life.due,
    parked: life.parked,
    unsent: life.notices.length + (life.heldBack > 0 ? life.heldBack : 0),
    children: life.children.length,
  };
}

/** Temporal's own page tells where the run stands: markdown, no event of the history. */
export function showDetails(life: Life, cycle: Cycle<string>): void {
  const { is, waitsFor, due, children } = standingOf(life, cycle);
  const lines = [
    `**${life.phase}**${is === null ? "" : `: ${is}`}`,
    ...(waitsFor === null ? [] : [`Waits for: ${waitsFor}`]),
    ...(due === null ? [] : [`Due: ${due}, when time ${stageOf(cycle, life.phase)?.time ?? "is judged"}`]),
    ...(life.notices.length === 0
      ? []
      : [`Notices to be sent: ${life.notices.map(({ notice }) => notice).join(", ")}`]),
    ...(life.heldBack > 0 ? [`Notices that wait for office hours: ${life.heldBack}`] : []),
    ...(children === 0 ? [] : [`Lives beside it: ${life.children.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`]),
  ];
  setCurrentDetails(lines.join("\n\n"));
}

/** Search attributes, where one of them differs from what the run shows: at the start, once a phase, and when the next instant moves. */
export function showAttributes({ phase, parked, due, standing: { division, section, scheme } }: Life): void {
  if (!isSearchable()) return;
  const wanted: readonly SearchAttributeUpdatePair[] = [
    { key: KEYS.division, value: division },
    { key: KEYS.section, value: section },
    { key: KEYS.scheme, value: scheme },
    { key: KEYS.phase, value: phase },
    { key: KEYS.dueAt, value: due === null ? null : new Date(due) },
    { key: KEYS.parked, value: parked },
  ];
  const shown = workflowInfo().typedSearchAttributes;
  const different = wanted.filter(({ key, value }) => comparable(shown.get(key)) !== comparable(value));
  if (different.length > 0) upsertSearchAttributes([...different]);
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : (value ?? null));
