import type { ProposalKind, ProposalState } from "../../domain/vocabulary";
import type { Queryable } from "../connect/transaction";
import type { Given } from "../schema/as";
import type { BookFunctions } from "../schema/functions";

type Taken = Given<BookFunctions["take_account_mails"]>;

/** A mail about a proposal that is to be sent now. */
export interface AccountMailRow {
  readonly id: Taken["id"];
  readonly kind: "proposed" | "decided" | "first-password";
  readonly address: Taken["address"];
  readonly attempts: Taken["attempts"];
  /** Token of the one-time link, made for this attempt; null where the mail has none. */
  readonly token: Taken["token"] | null;
  readonly proposal: ProposalKind;
  readonly state: ProposalState;
  readonly personName: Taken["person_name"];
  readonly login: Taken["login"] | null;
  readonly unitName: Taken["unit_name"] | null;
  readonly role: Taken["role"] | null;
  readonly postTitle: Taken["post_title"] | null;
  readonly proposedBy: Taken["proposed_by"];
  readonly proposerRole: Taken["proposer_role"];
  readonly decidedBy: Taken["decided_by"] | null;
  readonly deciderRole: Taken["decider_role"] | null;
  readonly reason: Taken["reason"];
  readonly answer: Taken["answer"] | null;
}

/** Takes the mails that are due; one of which nothing is said afterwards is taken again later. */
export async function takeAccountMails(session: Queryable): Promise<readonly AccountMailRow[]> {
  const { rows } = await session.query<AccountMailRow>(
    `select id, kind, address, attempts, token, proposal, state, person_name as "personName", login, unit_name as "unitName",
            role, post_title as "postTitle", proposed_by as "proposedBy", proposer_role as "proposerRole",
            decided_by as "decidedBy", decider_role as "deciderRole", reason, answer
       from heqing.take_account_mails()`,
  );
  return rows;
}

/** Notes what a mail server said for good. */
export async function answerAccountMail(
  session: Queryable,
  id: string,
  state: "sent" | "refused",
  response: string,
): Promise<void> {
  await session.query("select heqing.answer_account_mail($1, $2, $3)", [id, state, response.slice(0, 500)]);
}
