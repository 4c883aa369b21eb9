import { z } from "zod";
import { readInformant } from "../../db/proceeding/informant";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { answer, route } from "../http/route";
import { ROW_ID } from "../http/shapes";
import { INFORMANT, informantPlace } from "../proceedings/informant";
import { decrypt, keyId } from "../sign-in/cipher";

/** Who complained 举报人: its own right, a person's alone, and each reading leaves a line in the audit log. */
export const informantRoute = route({
  method: "post",
  path: "/complaints/:id/informant",
  summary: "Shows who complained, to a head of the office or who registered it; written into the audit log each time",
  access: mayRead("informant"),
  params: z.object({ id: ROW_ID }),
  idempotent: true,
  refusals: ["NOT_FOUND"],
  answers: { 200: INFORMANT },
  handle: async ({ ports: { pool, secretsKey }, who, params: { id } }) => {
    const kept = await withActor(pool, who.actor, (session) => readInformant(session, id));
    if (kept === null) throw new HeqingError("NOT_FOUND", `complaint ${id} was made without a name`);
    if (kept.keyId !== keyId(secretsKey))
      throw new HeqingError("INTERNAL", `expected the key ${kept.keyId} to read who complained`);
    return answer(200, JSON.parse(decrypt(secretsKey, informantPlace(id), kept.sealed).toString()));
  },
});
