import { z } from "zod";
import type { Queryable } from "../../db/connect/transaction";
import { countOutdated } from "../../db/intake/rejudge";
import {
  changeEdge,
  changePost,
  changeSection,
  changeTarget,
  changeUnit,
  makePost,
  makeSection,
  makeUnit,
} from "../../db/registry/change";
import { withActor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import { POST_KINDS, type PostKind, wordsOf } from "../../domain/vocabulary";
import { answer, type Call, route } from "../http/route";
import { DATE, nameOf, words } from "../http/shapes";
import type { Role } from "../http/signed-in";

const ID = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,59}$/, "expected an id of the registry");
const NAME = nameOf(200);
/** The document that a change rests on. */
const SOURCE = words(500);
const MARK = nameOf(20).nullable();
const DIVISION = z.string().regex(/^\d{6}(\d{3})?$/);
const BODY = z.enum(["river", "lake"]).nullable();
const POST_REACH = z.array(ID).min(1).max(1_000).nullable();
const PLACE = z.object({ id: ID });

const CHANGED = { 200: z.object({ changed: z.literal(true) }) };
const MADE = { 201: z.object({ id: z.string() }) };
/** What a day or a document is missing is said in words; what lies elsewhere is not there. */
const REFUSALS = ["ACT_REFUSED", "NOT_FOUND", "KEY_REUSED"] as const;

type Sent = Pick<Call<readonly Role[], unknown, unknown, unknown>, "ports" | "who">;

const doing = <T>({ ports, who }: Sent, work: (session: Queryable) => Promise<T>): Promise<T> =>
  withActor(ports.pool, who.actor, work);

async function changing(sent: Sent, work: (session: Queryable) => Promise<void>) {
  await doing(sent, work);
  return answer(200, { changed: true as const });
}

const CHANGERS = rolesThat("registry", "change");

export const newUnitRoute = route({
  method: "post",
  path: "/registry/units",
  summary: "A unit that the registry did not have; `from` null = it always existed",
  access: CHANGERS,
  body: z.strictObject({
    id: ID,
    name: NAME,
    kind: z.string().regex(/^[a-z_]{1,40}$/),
    divisionCode: DIVISION,
    mark: MARK,
    from: DATE.nullable(),
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: MADE,
  handle: async (call) => {
    await doing(call, (session) => makeUnit(session, call.body));
    return answer(201, { id: call.body.id });
  },
});

export const unitChangeRoute = route({
  method: "put",
  path: "/registry/units/:id",
  summary: "Name and mark 机关代字 of a unit from a day on, or the day from which it exists no more",
  access: CHANGERS,
  params: PLACE,
  body: z.strictObject({ name: NAME, mark: MARK, from: DATE, until: DATE.nullable(), source: SOURCE }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: CHANGED,
  handle: (call) => changing(call, (session) => changeUnit(session, { id: call.params.id, ...call.body })),
});

export const newPostRoute = route({
  method: "post",
  path: "/registry/posts",
  summary: "A post 职务 of a unit that the registry did not have; `reach`: rivers and sections that it is there for",
  access: CHANGERS,
  body: z.strictObject({
    id: ID,
    unitId: ID,
    kind: z.enum(wordsOf(POST_KINDS) as [PostKind]),
    title: NAME,
    reach: POST_REACH,
    from: DATE.nullable(),
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: MADE,
  handle: async (call) => {
    await doing(call, (session) => makePost(session, call.body));
    return answer(201, { id: call.body.id });
  },
});

export const postChangeRoute = route({
  method: "put",
  path: "/registry/posts/:id",
  summary: "Title and reach of a post from a day on; a reach of null = all of its unit's rivers and sections",
  access: CHANGERS,
  params: PLACE,
  body: z.strictObject({ title: NAME, reach: POST_REACH, from: DATE, source: SOURCE }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: CHANGED,
  handle: (call) => changing(call, (session) => changePost(session, { id: call.params.id, ...call.body })),
});

export const newSectionRoute = route({
  method: "post",
  path: "/registry/sections",
  summary: "A section 断面 that the registry did not have; without a target it is judged by none, and opens nothing",
  access: CHANGERS,
  body: z.strictObject({
    id: ID,
    name: NAME,
    province: nameOf(20),
    aliases: z.array(NAME).max(50),
    level: z.enum(["国控", "省控", "市控", "县控", "乡镇"]),
    body: BODY,
    riverId: ID.nullable(),
    flowOrder: z.int().min(0).max(1_000_000).nullable(),
    divisionCode: DIVISION,
    divisionIn: DIVISION.nullable(),
    divisionOut: DIVISION.nullable(),
    unitId: ID.nullable(),
    stationId: ID.nullable(),
    from: DATE.nullable(),
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: MADE,
  handle: async (call) => {
    await doing(call, (session) => makeSection(session, call.body));
    return answer(201, { id: call.body.id });
  },
});

export const sectionChangeRoute = route({
  method: "put",
  path: "/registry/sections/:id",
  summary: "Which unit answers for a section 断面 and which station samples it, from a day on",
  access: CHANGERS,
  params: PLACE,
  body: z.strictObject({
    unitId: ID.nullable(),
    stationId: ID.nullable(),
    body: BODY,
    from: DATE,
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: CHANGED,
  handle: (call) => changing(call, (session) => changeSection(session, { id: call.params.id, ...call.body })),
});

export const targetRoute = route({
  method: "put",
  path: "/registry/sections/:id/target",
  summary: "The target of a section under a scheme on some days; `targetClass` null = it has none on these",
  access: CHANGERS,
  params: PLACE,
  body: z.strictObject({
    scheme: ID,
    targetClass: z.int().min(1).max(5).nullable(),
    status: z.enum(["binding", "assumption"]),
    from: DATE.nullable(),
    to: DATE.nullable(),
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: {
    200: z.object({
      changed: z.literal(true),
      /** Periods of the section that were judged by another target: `heqing rejudge` prepares their verdicts. */
      toRejudge: z.int(),
    }),
  },
  handle: async (call) => {
    const toRejudge = await doing(call, async (session) => {
      await changeTarget(session, { sectionId: call.params.id, ...call.body });
      return countOutdated(session, call.params.id);
    });
    return answer(200, { changed: true as const, toRejudge });
  },
});

export const edgeRoute = route({
  method: "put",
  path: "/registry/sections/:id/downstream",
  summary: "Whether a section flows into another one on some days",
  access: CHANGERS,
  params: PLACE,
  body: z.strictObject({
    toId: ID,
    flows: z.boolean(),
    from: DATE.nullable(),
    to: DATE.nullable(),
    source: SOURCE,
  }),
  idempotent: "kept",
  refusals: REFUSALS,
  answers: CHANGED,
  handle: (call) => changing(call, (session) => changeEdge(session, { fromId: call.params.id, ...call.body })),
});
