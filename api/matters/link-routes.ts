import { z } from "zod";
import { findLink, noteLinkOpened, spendLink, type LinkRow } from "../../db/session/link";
import { secretHash } from "../../db/session/secret";
import { withActor, type Actor } from "../../db/session/with-actor";
import { HeqingError } from "../../domain/errors";
import type { MatterPersonAct } from "../../domain/matter";
import { REFUSALS } from "../../domain/vocabulary";
import { receiveAct } from "../../db/proceeding/receive";
import { countFailure } from "../http/failures";
import { EXPLANATION, explained } from "../proceedings/explanation";
import { answer, route, type Call } from "../http/route";
import { DATE, INSTANT } from "../http/shapes";
import { sourceOf } from "../http/signed-in";
import { RECEIVED_ANSWERS, receivedAnswer } from "../proceedings/act-routes";

const TOKEN = z.object({ token: z.string().regex(/^[a-z0-9]{50}$/, "expected the token of a link") });

const LINK = z.object({
  /** early: the notice is not on record as served yet; done: the unit has acknowledged already. */
  state: z.enum(["open", "early", "done", "used"]),
  purpose: z.literal("acknowledge"),
  matterNumber: z.string(),
  sectionName: z.string(),
  unitName: z.string(),
  postTitle: z.string(),
  /** Of the person written to. */
  personName: z.string(),
  duty: z.object({ dueAt: INSTANT, dueDate: DATE, provisional: z.boolean(), explanation: EXPLANATION }).nullable(),
  expiresAt: INSTANT,
  usedAt: INSTANT.nullable(),
  demo: z.boolean(),
});

/** What a link's button does. */
const ACT = { acknowledge: { kind: "acknowledge" } } as const satisfies Record<LinkRow["purpose"], MatterPersonAct>;

type LinkCall = Pick<Call<"public", z.output<typeof TOKEN>, unknown, unknown>, "ports" | "params" | "request">;

/** The link of the address. @throws HeqingError NOT_FOUND, TOO_MANY (failures of this address) */
async function linkOf({
  ports,
  params,
  request,
}: LinkCall): Promise<{ readonly link: LinkRow; readonly hash: Buffer }> {
  const hash = secretHash(params.token);
  const link = await findLink(ports.pool, hash);
  if (link !== null) return { link, hash };
  await countFailure(ports, "link", request);
  throw new HeqingError("NOT_FOUND", "expected a link that was sent by mail, whole");
}

const LINK_REFUSALS = {
  used: { code: "LINK_USED", message: "expected a link that has not been used" },
  expired: { code: "LINK_EXPIRED", message: "expected a link whose time is not over; sign in instead" },
  withdrawn: { code: "LINK_WITHDRAWN", message: "expected the account and the post of the person it was sent to" },
} as const;

/** Why a link acts no more. */
function refusalOf(state: keyof typeof LINK_REFUSALS): HeqingError {
  const { code, message } = LINK_REFUSALS[state];
  return new HeqingError(code, message);
}

export const linkRoute = route({
  method: "get",
  path: "/links/:token",
  summary: "What a link from a mail asks for, by when and why; changes nothing but the note that it was asked for",
  access: "public",
  params: TOKEN,
  refusals: ["LINK_EXPIRED", "LINK_WITHDRAWN", "TOO_MANY"],
  answers: { 200: LINK },
  handle: async (call) => {
    const { link, hash } = await linkOf(call);
    await noteLinkOpened(call.ports.pool, hash);
    const { state, purpose, matterNumber, sectionName, unitName, postTitle, personName, demo } = link;
    if (state === "expired" || state === "withdrawn") throw refusalOf(state);
    return answer(200, {
      state,
      purpose,
      matterNumber,
      sectionName,
      unitName,
      postTitle,
      personName,
      duty:
        link.dueAt === null
          ? null
          : {
              dueAt: link.dueAt.toISOString(),
              provisional: link.provisional === true,
              ...explained(link.explanation),
            },
      expiresAt: link.expiresAt.toISOString(),
      usedAt: link.usedAt?.toISOString() ?? null,
      demo,
    });
  },
});

export const linkActRoute = route({
  method: "post",
  path: "/links/:token",
  summary: "Does what a link from a mail asks for, once, under the account of the person it was sent to",
  access: "public",
  params: TOKEN,
  idempotent: true,
  refusals: ["LINK_USED", "LINK_EXPIRED", "LINK_WITHDRAWN", "ACT_REFUSED", "KEY_REUSED", "TOO_MANY"],
  answers: RECEIVED_ANSWERS,
  handle: async (call) => {
    const { ports, key, request } = call;
    const { link, hash } = await linkOf(call);
    const source = sourceOf(request);
    // Nothing but the link's own matter, whatever the account reaches.
    const actor: Actor = {
      session: hash,
      account: link.accountId,
      role: link.role,
      jurisdiction: [`matter:${link.matterId}`],
      ...source,
    };
    const { fresh } = await withActor(ports.pool, actor, async (session) => {
      const state = await spendLink(session, hash, key);
      if (state === "used" || state === "expired" || state === "withdrawn") throw refusalOf(state);
      if (state === "early") throw early();
      const { sourceAddress, requestId } = source;
      const body = ACT[link.purpose];
      return receiveAct(session, { proceedingId: link.matterId, actId: key, body, sourceAddress, requestId });
    });
    return receivedAnswer(ports, { actor }, { kind: "matter", id: link.matterId }, key, fresh);
  },
});

/** Before its letter is on record the law would refuse: nothing is received, the link stays good. */
function early(): HeqingError {
  const words = REFUSALS["not-in-this-phase"];
  return new HeqingError("ACT_REFUSED", "expected the letter to be on record as signed; try again in a minute", {
    fields: { refusal: "not-in-this-phase", refusalZh: words.zh, refusalEn: words.en },
  });
}
