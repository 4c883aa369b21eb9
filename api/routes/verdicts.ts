import { z } from "zod";
import { releasePeriod } from "../../db/intake/release";
import { readVerdict, readVerdicts } from "../../db/read/verdicts";
import { withActor } from "../../db/with-actor";
import { HeqingError } from "../../domain/errors";
import { MATTER_READERS, RELEASERS } from "../readers";
import { answer, route } from "../route";
import { ROW_ID } from "../shapes";
import { VERDICT } from "../verdict-shape";
import { readsPreliminary } from "./sections";

export const verdictsRoute = route({
  method: "get",
  path: "/verdicts",
  summary: "Verdicts 评价结论 in force; preliminary ones for those who keep data alone",
  access: MATTER_READERS,
  query: z.object({
    status: z.enum(["preliminary", "final"]).optional(),
    period: z.string().max(60).optional(),
  }),
  answers: { 200: z.object({ items: z.array(VERDICT) }) },
  handle: async ({ ports, who, query }) => {
    if (!readsPreliminary(who.role) && query.status === "preliminary") return answer(200, { items: [] });
    const filter = {
      status: readsPreliminary(who.role) ? (query.status ?? null) : "final",
      period: query.period === undefined || query.period === "" ? null : query.period,
      sectionId: null,
    };
    const items = await withActor(ports.pool, who.actor, (session) => readVerdicts(session, filter), {
      readOnly: true,
    });
    return answer(200, { items: [...items] });
  },
});

export const verdictRoute = route({
  method: "get",
  path: "/verdicts/:id",
  summary: "One verdict with its trace",
  access: MATTER_READERS,
  params: z.object({ id: ROW_ID }),
  answers: { 200: VERDICT },
  handle: async ({ ports, who, params: { id } }) => {
    const found = await withActor(ports.pool, who.actor, (session) => readVerdict(session, id), { readOnly: true });
    if (found === null || (found.status === "preliminary" && !readsPreliminary(who.role))) {
      throw new HeqingError("NOT_FOUND", `verdict ${id} does not exist for this account`);
    }
    return answer(200, found);
  },
});

export const releaseRoute = route({
  method: "post",
  path: "/releases",
  summary:
    "Release 审核发布: makes preliminary verdicts final by a second person; missed targets open matters or join them",
  access: RELEASERS,
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
          outcome: z.string(),
          matterId: ROW_ID.nullable(),
          opened: z.boolean(),
        }),
      ),
    }),
  },
  handle: async ({ ports, who, body, key }) => {
    const { pool } = ports;
    const released = await releasePeriod({
      pool,
      actor: who.actor,
      verdictIds: body.verdictIds,
      ladder: ports.ladder(),
      requestId: key,
    });
    return answer(200, {
      released: released.map(({ preliminaryId, verdictId, ...rest }) => ({
        ...rest,
        verdictId: preliminaryId,
        finalVerdictId: verdictId,
      })),
    });
  },
});
