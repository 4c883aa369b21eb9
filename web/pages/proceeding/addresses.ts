import type { ProceedingKind } from "../../api-types";
import { PROCEEDING_KINDS } from "../../words.generated";

/** Every kind of proceeding. */
export const KINDS = Object.keys(PROCEEDING_KINDS) as readonly ProceedingKind[];

/** The page of the list of a kind: what it is called in addresses, of pages and of the API. */
export const listOf = (kind: ProceedingKind): string => `/${kind}s`;

/** The page of a file. */
export const fileOf = ({ kind, id }: { readonly kind: ProceedingKind; readonly id: string }): string =>
  `${listOf(kind)}/${id}`;
