import { z } from "zod";
import { readMatters } from "../../db/read/matters";
import { readSections, readSeries } from "../../db/read/sections";
import { readVerdicts } from "../../db/read/verdicts";
import { withActor } from "../../db/with-actor";
import { HeqingError } from "../../domain/errors";
import { MATTER_READERS, PRELIMINARY_READERS } from "../readers";
import { answer, route } from "../route";
import { INSTANT, MATTER_ROW, SEARCH, YES_NO } from "../shapes";
import type { Role } from "../signed-in";
import { VERDICT } from "../verdict-shape";

const SECTION = z.object({
  id: z.string(),
  name: z.string(),
  river: z.string().nullable(),
  level: z.string(),
  body: z.string().nullable(),
  divisionName: z.string(),
  upstream: z.string().nullable(),
  downstream: z.string().nullable(),
  targetClass: z.string().nullable(),
  targetStatus: z.string().nullable(),
  targetSource: z.string().nullable(),
  latest: z
    .object({ period: z.string(), class: z.string().nullable(), outcome: z.string(), status: z.string() })
    .nullable(),
  realtime: z.object({ at: INSTANT, class: z.string().nullable(), open: z.string().nullable() }).nullable(),
  demo: z.boolean(),
});

/** Whether a role reads verdicts before their release. */
export const readsPreliminary = (role: Role): boolean => (PRELIMINARY_READERS as readonly Role[]).includes(role);

export const sectionsRoute = route({
  method: "get",
  path: "/sections",
  summary: "Sections 断面 with target and latest results, in the order of rivers and flow",
  access: MATTER_READERS,
  query: z.object({ q: SEARCH.optional(), level: z.string().max(20).optional(), demo: YES_NO.optional() }),
  answers: { 200: z.object({ items: z.array(SECTION) }) },
  handle: async ({ ports, who, query }) => {
    const filter = {
      id: null,
      q: query.q ?? null,
      level: query.level === undefined || query.level === "" ? null : query.level,
      demo: query.demo ?? null,
      preliminary: readsPreliminary(who.role),
    };
    const items = await withActor(ports.pool, who.actor, (session) => readSections(session, filter), {
      readOnly: true,
    });
    return answer(200, { items: [...items] });
  },
});

export const sectionRoute = route({
  method: "get",
  path: "/sections/:id",
  summary: "One section with its verdicts, values by month and matters",
  access: MATTER_READERS,
  params: z.object({ id: z.string().max(60) }),
  answers: {
    200: SECTION.extend({
      verdicts: z.array(VERDICT),
      series: z.array(z.object({ period: z.string(), item: z.string(), value: z.string() })),
      matters: z.array(MATTER_ROW),
    }),
  },
  handle: async ({ ports, who, params: { id } }) => {
    const preliminary = readsPreliminary(who.role);
    return withActor(
      ports.pool,
      who.actor,
      async (session) => {
        const [section] = await readSections(session, { id, q: null, level: null, demo: null, preliminary });
        if (section === undefined) throw new HeqingError("NOT_FOUND", `section ${id} does not exist`);
        const status = preliminary ? null : "final";
        const matters = await readMatters(session, { ...NO_FILTER, sectionId: id });
        return answer(200, {
          ...section,
          verdicts: [...(await readVerdicts(session, { status, period: null, sectionId: id }))],
          series: [...(await readSeries(session, id, preliminary))],
          matters: [...matters.items],
        });
      },
      { readOnly: true },
    );
  },
});

const NO_FILTER = { open: null, phase: null, q: null, after: null, limit: 100 };
