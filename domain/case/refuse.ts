import { ACT_ROLES, type ActKind, type ActorRole } from "./act";
import type { Decision, Refusal } from "./decision";
import type { MatterState } from "./state";

/** A recorded refusal: the state stays as it was, the timeline says which act was refused and why. */
export const refused = (state: MatterState | null, act: ActKind, refusal: Refusal): Decision => ({
  state,
  outcome: { outcome: "refused", refusal, phase: state?.phase ?? null },
  duties: [],
  steps: [],
  events: [{ kind: "act-refused", data: { act, refusal } }],
});

/** Whether a role may do an act at all; jurisdiction was checked before the act was received. */
export const entitled = (role: ActorRole, act: ActKind): boolean => {
  const roles: readonly ActorRole[] = ACT_ROLES[act];
  return roles.includes(role);
};
