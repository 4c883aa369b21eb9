import { z } from "zod";
import { receiveAct } from "../../db/matter/receive";
import { readAct, type ActRow } from "../../db/read/timeline";
import { withActor } from "../../db/session/with-actor";
import { mayAct, mayRead } from "../../domain/access";
import { refusalText, type Refusal } from "../../domain/case";
import { HeqingError } from "../../domain/errors";
import { PERSON_ACT } from "./person-act";
import type { ApiPorts } from "../ports";
import { answer, route } from "../http/route";
import { INSTANT, ROW_ID, UUID } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";

const RECEIVED = { actId: z.uuid(), seq: z.number(), receivedAt: INSTANT };

type Known = ActRow & { readonly phase: string };

async function known(
  { pool }: ApiPorts,
  who: Pick<SignedIn, "actor">,
  matterId: string,
  actId: string,
): Promise<Known> {
  const act = await withActor(pool, who.actor, (session) => readAct(session, matterId, actId), { readOnly: true });
  if (act === null)
    throw new HeqingError("NOT_FOUND", `act ${actId} of matter ${matterId} does not exist for this account`);
  return act;
}

const refused = (act: Known): HeqingError => {
  const words = refusalText(act.refusal as Refusal);
  const { actId, seq, receivedAt, refusal, phase } = act;
  return new HeqingError("ACT_REFUSED", `${words.en} (recorded as act ${seq})`, {
    fields: { actId, seq, receivedAt, refusal, refusalZh: words.zh, refusalEn: words.en, phase },
  });
};

/** Answers of a route that receives an act. */
export const RECEIVED_ANSWERS = {
  200: z.object({ state: z.literal("applied"), ...RECEIVED, phase: z.string() }),
  202: z.object({ state: z.literal("pending"), ...RECEIVED }),
};

/** What became of an act that the book has just received, where the law answers in time. @throws ACT_REFUSED */
export async function receivedAnswer(
  ports: ApiPorts,
  who: Pick<SignedIn, "actor">,
  matterId: string,
  key: string,
  fresh: boolean,
) {
  let act = fresh ? null : await known(ports, who, matterId, key);
  if (act === null || act.outcome === null) {
    await ports.deliverAct(matterId, key);
    act = await known(ports, who, matterId, key);
  }
  const { actId, seq, receivedAt, outcome, phase } = act;
  if (outcome === "refused") throw refused(act);
  if (outcome === null) {
    const location = `/matters/${matterId}/acts/${actId}`;
    return answer(202, { state: "pending" as const, actId, seq, receivedAt }, { location });
  }
  return answer(200, { state: "applied" as const, actId, seq, receivedAt, phase });
}

export const actRoute = route({
  method: "post",
  path: "/matters/:id/acts",
  summary:
    "An act on a matter: received at once and kept, whatever else is down; answered with the law's word where it comes in time",
  access: mayAct(),
  params: z.object({ id: ROW_ID }),
  body: PERSON_ACT,
  idempotent: true,
  refusals: ["KEY_REUSED", "ACT_REFUSED"],
  answers: RECEIVED_ANSWERS,
  handle: async ({ ports, who, params: { id }, body, key }) => {
    const roles = mayAct(body.kind);
    if (!roles.includes(who.role)) {
      throw new HeqingError(
        "NOT_ENTITLED",
        `expected one of ${roles.join(", ")} for ${body.kind}, the account is ${who.role}`,
      );
    }
    const { sourceAddress = null, requestId = null } = who.actor;
    const { fresh } = await withActor(ports.pool, who.actor, (session) =>
      receiveAct(session, { matterId: id, actId: key, body, sourceAddress, requestId }),
    );
    return receivedAnswer(ports, who, id, key, fresh);
  },
});

export const actStateRoute = route({
  method: "get",
  path: "/matters/:id/acts/:actId",
  summary: "What became of an act",
  access: mayRead("act"),
  params: z.object({ id: ROW_ID, actId: UUID.transform((id) => id.toLowerCase()) }),
  answers: {
    200: z.object({
      ...RECEIVED,
      kind: z.string(),
      state: z.enum(["pending", "applied", "refused"]),
      refusal: z.string().nullable(),
      phase: z.string(),
    }),
  },
  handle: async ({ ports, who, params: { id, actId } }) => {
    const act = await known(ports, who, id, actId);
    return answer(200, { ...act, state: act.outcome ?? ("pending" as const) });
  },
});
