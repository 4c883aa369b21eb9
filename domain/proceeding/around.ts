import type { PartyRole } from "../vocabulary";

/** A unit in its part, with its kind as the registry has it. */
export interface StandingParty {
  readonly role: PartyRole;
  readonly unit: string;
  readonly kind: string;
}

/** What stands around a proceeding in the registry and the book, read in the same transaction. */
export interface Around {
  readonly parties: readonly StandingParty[];
  /** Departments 县级部门 of the county, which a request may be put to. */
  readonly departments: readonly { readonly unit: string; readonly kind: string }[];
  /** The unit of the county's river chief 河长; null where the registry has none. */
  readonly chief: { readonly unit: string; readonly kind: string } | null;
}

/** The first unit in a part; null where nobody stands in it. */
export const standingAs = ({ parties }: Around, role: PartyRole): StandingParty | null =>
  parties.find((party) => party.role === role) ?? null;
