import type { UnitKind } from "../access/unit-roles";
import type { PartyRole, PersonActKind } from "../vocabulary";

/** How a person opens a proceeding of a kind by themselves: by its first act, in the name of their unit. */
export interface Opening {
  /** The first act; the kind's `open` judges it, by its `parties` and `post` as any other. */
  readonly act: PersonActKind;
  /** Part in which the opener's unit stands. */
  readonly party: PartyRole;
  /** Kinds of units whose posts may. */
  readonly units: readonly UnitKind[];
  /** Parts that the opener may give to other units. */
  readonly others: readonly PartyRole[];
  /** Whether it is a child of the open matter of its section, where there is one: at its opening, or once it has something to tell. */
  readonly joins: boolean;
}
