import { z } from "zod";
import { countOutdated } from "../../db/intake/rejudge";
import { readVerdict, readVerdicts } from "../../db/read/verdicts";
import { withActor } from "../../db/session/with-actor";
import { may, mayRead, rolesThat } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { refuseRelease } from "../../engine/refuse-release";
import { releaseVerdicts } from "../../engine/release";
import { CURSOR, cursorTo, NEXT, positionOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { PAGE_LIMIT, ROW_ID, words } from "../http/shapes";
import { VERDICT, verdictView } from "./verdict-shape";

/** Behind which verdict a page goes on. */
const POSITION = z.strictObject({
  period: z.string(),
  flow: z.int().min(-2_147_483_648).max(2_147_483_647),
  section: z.string(),
  id: ROW_ID,
});

export const verdictsRoute = route({
  method: "get",
  path: "/verdicts",
  summary: "Verdicts 评价结论 in force; preliminary ones for those who keep data alone",
  access: mayRead("verdict"),
  machine: true,
  query: z.object({
    status: z.enum(["preliminary", "final"]).optional(),
    period: z.string().max(60).optional(),
    cursor: CURSOR.optional(),
    limit: PAGE_LIMIT,
  }),
  answers: { 200: z.object({ items: z.array(VERDICT), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const after = positionOf(ports, "/verdicts", query, POSITION);
    if (!may(who.role, "preliminary") && query.status === "preliminary") return answer(200, { items: [], next: null });
    const filter = {
      status: may(who.role, "preliminary") ? (query.status ?? null) : "final",
      period: query.period === undefined || query.period === "" ? null : query.period,
      sectionId: null,
    };
    const page = { after, limit: query.limit };
    const { items, next } = await withActor(ports.pool, who.actor, (session) => readVerdicts(session, filter, page), {
      readOnly: true,
    });
    return answer(200, {
      items: items.map(verdictView),
      next: next === null ? null : cursorTo(ports, "/verdicts", query, next),
    });
  },
});

export const verdictRoute = route({
  method: "get",
  path: "/verdicts/:id",
  summary: "One verdict with its trace",
  access: mayRead("verdict"),
  machine: true,
  params: z.object({ id: ROW_ID }),
  answers: { 200: VERDICT },
  handle: async ({ ports, who, params: { id } }) => {
    const found = await withActor(ports.pool, who.actor, (session) => readVerdict(session, id), { readOnly: true });
    if (found === null || (found.status === "preliminary" && !may(who.role, "preliminary"))) {
      throw new HeqingError("NOT_FOUND", `verdict ${id} does not exist for this account`);
    }
    return answer(200, verdictView(found));
  },
});

export const releaseRoute = route({
  method: "post",
  path: "/releases",
  summary:
    "Release 审核发布: makes preliminary verdicts final by a second person; missed targets open matters or join them",
  access: rolesThat("verdict", "release"),
  freshProof: true,
  body: z.strictObject({ verdictIds: z.array(ROW_ID).min(1).max(1_000) }),
  idempotent: true,
  refusals: ["SECOND_PERSON_NEEDED", "ACT_REFUSED", "KEY_REUSED", "NOT_FOUND"],
  answers: {
    200: z.object({
      released: z.array(
        z.object({
          /** As it was asked for. */
          verdictId: ROW_ID,
          /** The final verdict made of it. */
          finalVerdictId: ROW_ID,
          sectionId: z.string(),
          period: z.string(),
          scheme: z.string(),
          outcome: z.string(),
          /** The matter that it opened or joined; null where it reached none, or a re-sampling. */
          matterId: ROW_ID.nullable(),
          /** The re-sampling 复测 whose values it judges. */
          samplingId: ROW_ID.nullable(),
          opened: z.boolean(),
          /** What is missing for opening a matter of the section, naming it; null where nothing is. */
          refused: z.string().nullable(),
        }),
      ),
    }),
  },
  handle: async ({ ports: { pool, rules: library, ladderFamily, intake }, who, body, key }) => {
    const { released } = await releaseVerdicts({
      pool,
      actor: who.actor,
      verdictIds: body.verdictIds,
      library,
      requestId: key,
      andThen: async (session, made) => {
        await intake.watchYangtze(session, made, library);
        await intake.judgeEnded(session, made, { library, preparedBy: who.actor.account });
      },
      ...(ladderFamily === undefined ? {} : { ladderFamily }),
    });
    return answer(200, {
      released: released.map(({ preliminaryId, verdictId, proceedingId, ...rest }) => {
        const sampled = rest.period.startsWith("resample:");
        return {
          ...rest,
          verdictId: preliminaryId,
          finalVerdictId: verdictId,
          matterId: sampled ? null : proceedingId,
          samplingId: sampled ? proceedingId : null,
        };
      }),
    });
  },
});

export const releaseRefusalRoute = route({
  method: "post",
  path: "/verdicts/:id/refusal",
  summary:
    "Sends a prepared verdict back 退回, for a reason, by a person who could have released it; what was in force stays so",
  access: rolesThat("verdict", "release"),
  params: z.object({ id: ROW_ID }),
  body: z.strictObject({ reason: words(1_000) }),
  idempotent: "kept",
  refusals: ["SECOND_PERSON_NEEDED", "ACT_REFUSED", "NOT_FOUND"],
  answers: { 200: z.object({ sentBack: z.literal(true) }) },
  handle: async ({ ports: { pool }, who, params: { id }, body: { reason } }) => {
    await refuseRelease({ pool, actor: who.actor, verdictId: id, reason });
    return answer(200, { sentBack: true as const });
  },
});

export const outdatedRoute = route({
  method: "get",
  path: "/outdated-verdicts",
  summary:
    "How many periods were judged by a target or rule that holds no more: `heqing rejudge` prepares their verdicts",
  access: mayRead("preliminary"),
  answers: { 200: z.object({ periods: z.int() }) },
  handle: async ({ ports, who }) =>
    answer(200, {
      periods: await withActor(ports.pool, who.actor, (session) => countOutdated(session, null), { readOnly: true }),
    }),
});
