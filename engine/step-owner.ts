import { HeqingError } from "../domain/errors";
import type { PersonStep, StepDefinition } from "../domain/proceeding";
import type { PartyRole } from "../domain/vocabulary";

/** Whose task a step is, by the definitions of its kind of proceeding. @throws HeqingError INTERNAL for a step that has none */
export const ownerOf = (
  definitions: readonly StepDefinition[],
  { kind, owner }: Pick<PersonStep, "kind" | "owner">,
): PartyRole => {
  if (owner !== undefined) return owner;
  const definition = definitions.find((known) => known.kind === kind);
  if (definition !== undefined) return definition.owner;
  throw new HeqingError("INTERNAL", `expected the step ${kind} among the definitions of its kind of proceeding`);
};
