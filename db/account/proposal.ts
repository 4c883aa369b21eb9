import { HeqingError } from "../../domain/errors";
import type { ProposalKind, ProposalState } from "../../domain/vocabulary";
import { constraintOf, toHeqingError } from "../connect/errors";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Read = Given<BookFunctions["read_proposals"]>;

/** What keeps an administrator from confirming a proposal. */
export const HINDRANCES = [
  "decided",
  "own-proposal",
  "concerns-you",
  "proposer-gone",
  "same-administration",
  "same-line",
  "own-account",
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** A proposal with the names that it is about. */
export interface ProposalRow {
  readonly id: Read["id"];
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  /** What it would be made of. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly reason: Read["reason"];
  readonly accountId: Read["account_id"] | null;
  /** Of the account as it is. */
  readonly login: Read["login"] | null;
  readonly accountRole: Read["account_role"] | null;
  readonly jurisdiction: Read["jurisdiction"] | null;
  readonly personId: Read["person_id"] | null;
  readonly personName: Read["person_name"] | null;
  readonly unitName: Read["unit_name"] | null;
  readonly postTitle: Read["post_title"] | null;
  readonly proposedBy: Read["proposed_by"];
  readonly proposerRole: Read["proposer_role"];
  readonly proposedAt: Read["proposed_at"];
  /** The same, to the microsecond: where a page begins. */
  readonly place: string;
  readonly decidedBy: Read["decided_by"] | null;
  readonly deciderRole: Read["decider_role"] | null;
  readonly decidedAt: Read["decided_at"] | null;
  readonly answer: Read["answer"] | null;
  /** Whether the reader made it. */
  readonly own: Read["own"];
  /** Why the reader may not confirm it; null = they may. */
  readonly hindrance: Hindrance | null;
}

/** Where a page of proposals begins: behind this one. */
export interface ProposalPlace {
  readonly at: string;
  readonly id: string;
}

const SELECT = `
  select id, kind, state, data, reason, account_id as "accountId", login, account_role as "accountRole", jurisdiction,
         person_id as "personId", person_name as "personName", unit_name as "unitName", post_title as "postTitle",
         proposed_by as "proposedBy", proposer_role as "proposerRole", proposed_at as "proposedAt", proposed_at::text as place, decided_by as "decidedBy",
         decider_role as "deciderRole", decided_at as "decidedAt", answer, own, hindrance
    from heqing.read_proposals($1, $2, $3, $4, $5)`;

/** Proposals of the actor's reach, the newest first; `open` null = all. */
export async function readProposals(
  session: Queryable,
  open: boolean | null,
  after: ProposalPlace | null,
  limit: number,
): Promise<readonly ProposalRow[]> {
  const { rows } = await session.query<ProposalRow>(SELECT, [null, open, after?.at ?? null, after?.id ?? null, limit]);
  return rows;
}

/** One proposal; null where there is none within the actor's reach. */
export async function readProposal(session: Queryable, id: string): Promise<ProposalRow | null> {
  const { rows } = await session.query<ProposalRow>(SELECT, [id, null, null, null, 1]);
  return rows[0] ?? null;
}

/** What is proposed: `subject` is the id of an account, a person or a post; null where something new is. */
export interface NewProposal {
  readonly kind: ProposalKind;
  readonly subject: string | null;
  readonly data: object;
  /** The document or ground. */
  readonly reason: string;
}

/**
 * Proposes something; gives its id. Nothing is changed but that it is told.
 * @throws HeqingError NOT_ENTITLED, SIGN_IN_AGAIN, NOT_FOUND, ACCOUNT_REFUSED with a reason, PERSON_KEPT with the reasons
 */
export async function propose(session: Queryable, { kind, subject, data, reason }: NewProposal): Promise<string> {
  return refusing(async () => {
    const { rows } = await session.query<{ id: NonNullable<BookFunctions["propose"]> }>(
      "select heqing.propose($1, $2, $3, $4) as id",
      [kind, subject, JSON.stringify(data), reason],
    );
    if (rows[0] === undefined) throw new Error("expected one row, got none");
    return rows[0].id;
  });
}

/** Does what was proposed. @throws HeqingError as propose, SECOND_PERSON_NEEDED with what hinders, ACT_REFUSED (decided) */
export async function confirmProposal(session: Queryable, id: string): Promise<void> {
  await refusing(() => session.query("select heqing.confirm_proposal($1)", [id]));
}

/** Refuses a proposal of another administration. @throws HeqingError SECOND_PERSON_NEEDED, NOT_FOUND, ACT_REFUSED */
export async function refuseProposal(session: Queryable, id: string, answer: string): Promise<void> {
  await refusing(() => session.query("select heqing.refuse_proposal($1, $2)", [id, answer]));
}

/** Takes the own proposal back. @throws HeqingError NOT_ENTITLED, NOT_FOUND, ACT_REFUSED */
export async function withdrawProposal(session: Queryable, id: string): Promise<void> {
  await session.query("select heqing.withdraw_proposal($1)", [id]);
}

const REASONS: Readonly<Record<string, string>> = {
  account_login_key: "login-taken",
  account_one_administration: "administrators-apart",
  account_one_in_unit: "account-in-unit",
  account_role_of_unit: "role-not-of-unit",
  person_email: "no-mail-address",
  proposal_account_once: "proposed-already",
};

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const constraint = constraintOf(cause) ?? "";
    const reason = REASONS[constraint];
    if (reason !== undefined) {
      throw new HeqingError("ACCOUNT_REFUSED", `expected another proposal: ${reason}`, { fields: { reason }, cause });
    }
    const known = toHeqingError(cause);
    if (known instanceof HeqingError && known.code === "PERSON_KEPT") {
      const reasons = known.message.split(": ").at(-1)?.split(", ") ?? [];
      throw new HeqingError("PERSON_KEPT", known.message, { fields: { reasons }, cause });
    }
    if (!(HINDRANCES as readonly string[]).includes(constraint)) throw cause;
    throw new HeqingError("SECOND_PERSON_NEEDED", known.message, { fields: { reason: constraint }, cause });
  }
}
