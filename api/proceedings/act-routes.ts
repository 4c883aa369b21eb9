import { z } from "zod";
import { expectKind, readAct } from "../../db/read/timeline";
import { takeTurn } from "../../db/session/turn";
import { withActor } from "../../db/session/with-actor";
import { mayAct, mayRead, needsFreshProof } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { LAWS } from "../../domain/laws";
import { placesName } from "../../domain/proceeding";
import { isWord, nameOf, PERSON_ACTS, REFUSALS } from "../../domain/vocabulary";
import { type IncomingAct, receiveAct } from "../../db/proceeding/receive";
import type { ActedOn } from "./act-delivery";
import type { ProceedingApi } from "./define-kind";
import { pluralOf } from "./registry";
import type { ApiPorts } from "../ports";
import { answer, type Call, type Route, route } from "../http/route";
import { INSTANT, ROW_ID, UUID } from "../http/shapes";
import { expectFreshProof, type Role, type SignedIn } from "../http/signed-in";

const RECEIVED = { actId: z.uuid(), seq: z.number(), receivedAt: INSTANT };

type Known = NonNullable<Awaited<ReturnType<typeof readAct>>>;

async function known(
  { pool }: ApiPorts,
  who: Pick<SignedIn, "actor">,
  { kind, id }: ActedOn,
  actId: string,
): Promise<Known> {
  const act = await withActor(pool, who.actor, (session) => readAct(session, { kind, id }, actId), { readOnly: true });
  if (act === null) throw new HeqingError("NOT_FOUND", `act ${actId} of ${kind} ${id} does not exist for this account`);
  return act;
}

const refused = (act: Known): HeqingError => {
  const words = nameOf(REFUSALS, act.refusal);
  const { actId, seq, receivedAt, refusal, phase } = act;
  const at = act.where === null ? null : placesName(act.where);
  return new HeqingError("ACT_REFUSED", `${words.en} (recorded as act ${seq})`, {
    fields: {
      actId,
      seq,
      receivedAt,
      refusal,
      refusalZh: words.zh,
      refusalEn: words.en,
      phase,
      ...(at === null ? {} : { placesZh: at.zh, placesEn: at.en }),
    },
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
  on: ActedOn,
  key: string,
  fresh: boolean,
) {
  let act = fresh ? null : await known(ports, who, on, key);
  if (act === null || act.outcome === null) {
    await ports.deliverAct(on, key);
    act = await known(ports, who, on, key);
  }
  const { actId, seq, receivedAt, outcome, phase } = act;
  if (outcome === "refused") throw refused(act);
  if (outcome === null) {
    const location = `/${pluralOf(on.kind)}/${on.id}/acts/${actId}`;
    return answer(202, { state: "pending" as const, actId, seq, receivedAt }, { location });
  }
  return answer(200, { state: "applied" as const, actId, seq, receivedAt, phase });
}

type Sent = Pick<Call<readonly Role[], unknown, unknown, unknown>, "ports" | "who" | "key">;

/** Acts of one account on one proceeding a minute, and at once: more than anybody does, and no flood. */
const ACTS_A_MINUTE = 20;

/** @throws HeqingError TOO_MANY with the seconds to wait */
async function countAct(
  { pool }: Pick<ApiPorts, "pool">,
  who: Pick<SignedIn, "accountId">,
  on: ActedOn,
): Promise<void> {
  const name = `acts ${who.accountId} ${on.kind} ${on.id}`;
  const retryAfter = await takeTurn(pool, [{ name, perMinute: ACTS_A_MINUTE }]);
  if (retryAfter > 0)
    throw new HeqingError("TOO_MANY", `expected ${retryAfter} s without an act on ${on.kind} ${on.id}`, {
      fields: { retryAfter },
    });
}

/** Receives an act that the account's role has at all; who may do it by their posts is for the law to say. */
async function receive({ ports, who, key }: Sent, on: ActedOn, body: IncomingAct["body"]) {
  const roles = mayAct(on.kind, body.kind);
  if (!roles.includes(who.role)) {
    throw new HeqingError(
      "NOT_ENTITLED",
      `expected one of ${roles.join(", ")} for ${body.kind}, the account is ${who.role}`,
    );
  }
  if (needsFreshProof(body.kind)) expectFreshProof(who);
  await countAct(ports, who, on);
  const { sourceAddress = null, requestId = null } = who.actor;
  const { fresh } = await withActor(ports.pool, who.actor, async (session) => {
    await expectKind(session, on);
    return receiveAct(session, { proceedingId: on.id, actId: key, body, sourceAddress, requestId });
  });
  return receivedAnswer(ports, who, on, key, fresh);
}

const ACT_STATE = z.object({
  ...RECEIVED,
  kind: z.string(),
  state: z.enum(["pending", "applied", "refused"]),
  refusal: z.string().nullable(),
  phase: z.string(),
});
const ACT_PLACE = z.object({ id: ROW_ID, actId: UUID.transform((id) => id.toLowerCase()) });

/** Whether a kind has an act that asks for a proof of now. */
const hasFreshActs = ({ kind }: ProceedingApi): boolean =>
  Object.keys(LAWS[kind].acts).some((act) => isWord(PERSON_ACTS, act) && needsFreshProof(act));

/** An act in a proceeding of a kind. */
const actRoute = (api: ProceedingApi): Route =>
  route({
    method: "post",
    path: `/${pluralOf(api.kind)}/:id/acts`,
    summary: `An act in a ${api.name}: received at once and kept, whatever else is down; answered with the law's word where it comes in time`,
    access: mayAct(api.kind),
    params: z.object({ id: ROW_ID }),
    body: api.acts,
    idempotent: true,
    refusals: ["KEY_REUSED", "ACT_REFUSED", ...(hasFreshActs(api) ? (["SIGN_IN_AGAIN"] as const) : [])],
    answers: RECEIVED_ANSWERS,
    handle: (call) => receive(call, { kind: api.kind, id: call.params.id }, call.body),
  });

/** What became of it. */
const actStateRoute = ({ kind, name }: ProceedingApi): Route =>
  route({
    method: "get",
    path: `/${pluralOf(kind)}/:id/acts/:actId`,
    summary: `What became of an act in a ${name}`,
    access: mayRead("act"),
    params: ACT_PLACE,
    answers: { 200: ACT_STATE },
    handle: async ({ ports, who, params: { id, actId } }) => {
      const act = await known(ports, who, { kind, id }, actId);
      return answer(200, { ...act, state: act.outcome ?? ("pending" as const) });
    },
  });

/** What is done in proceedings of a kind. */
export const actRoutesOf = (api: ProceedingApi): readonly Route[] => [actRoute(api), actStateRoute(api)];
