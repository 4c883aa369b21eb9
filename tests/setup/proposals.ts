import { confirmProposal, propose, type NewProposal } from "../../db/account/proposal";
import { withActor } from "../../db/session/with-actor";
import type { TestDatabase } from "./database";
import { actor } from "./people";

/** Something proposed by an administrator of the demonstration; gives the proposal's id. */
export const proposed = async (
  database: TestDatabase,
  proposal: Omit<NewProposal, "reason"> & { readonly reason?: string },
  by = "security",
): Promise<string> =>
  withActor(database.pool("api"), await actor(database, by), (session) =>
    propose(session, { reason: "虚构任免文件", ...proposal }),
  );

/** A proposal confirmed by an administrator of the demonstration. */
export const confirmed = async (database: TestDatabase, id: string, by = "admin"): Promise<void> =>
  withActor(database.pool("api"), await actor(database, by), (session) => confirmProposal(session, id));

/** What two administrators of the demonstration do to an account, a person or a holding. */
export const decided = async (...given: Parameters<typeof proposed>): Promise<string> => {
  const id = await proposed(...given);
  await confirmed(given[0], id);
  return id;
};
