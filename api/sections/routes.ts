import { z } from "zod";
import { readProceedings } from "../../db/read/proceeding-list";
import { readSeries } from "../../db/read/series";
import { readVerdicts } from "../../db/read/verdicts";
import { listSections, readSection, type SectionRow } from "../../db/registry/section-list";
import { withActor } from "../../db/session/with-actor";
import { may, mayRead } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { CURSOR, NEXT, pageOf } from "../http/cursor";
import { answer, route } from "../http/route";
import { INSTANT, PROCEEDING_ROW, PAGE_LIMIT, printed, SEARCH, YES_NO } from "../http/shapes";
import { VERDICT, verdictView } from "../verdicts/verdict-shape";

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

const sectionView = ({ target, realtime, verdict, ...section }: SectionRow): z.input<typeof SECTION> => ({
  ...section,
  targetClass: printed(target?.class ?? null),
  targetStatus: target?.status ?? null,
  targetSource: target?.source ?? null,
  latest: verdict === null ? null : { ...verdict, class: printed(verdict.class), status: "final" },
  realtime: realtime === null ? null : { ...realtime, at: realtime.observedAt, class: printed(realtime.class) },
});

export const sectionsRoute = route({
  method: "get",
  path: "/sections",
  summary: "Sections 断面 with target and latest released results, in the order of rivers and flow",
  access: mayRead("section"),
  machine: true,
  query: z.object({
    q: SEARCH.optional(),
    level: z.string().max(20).optional(),
    demo: YES_NO.optional(),
    cursor: CURSOR.optional(),
    limit: PAGE_LIMIT,
  }),
  answers: { 200: z.object({ items: z.array(SECTION), next: NEXT }) },
  handle: async ({ ports, who, query }) => {
    const { q = "", level = "", demo } = query;
    const all = await withActor(ports.pool, who.actor, (session) => listSections(session), { readOnly: true });
    const wanted = (section: SectionRow): boolean =>
      (section.name.includes(q) || section.river?.includes(q) === true) &&
      (level === "" || section.level === level) &&
      (demo === undefined || section.demo === demo);
    const { items, next } = pageOf(ports, "/sections", query, all.filter(wanted), ({ id }) => id);
    return answer(200, { items: items.map(sectionView), next });
  },
});

export const sectionRoute = route({
  method: "get",
  path: "/sections/:id",
  summary: "One section with its verdicts, values by month and matters",
  access: mayRead("section"),
  machine: true,
  params: z.object({ id: z.string().max(60) }),
  answers: {
    200: SECTION.extend({
      verdicts: z.array(VERDICT),
      series: z.array(z.object({ period: z.string(), item: z.string(), value: z.string() })),
      matters: z.array(PROCEEDING_ROW),
    }),
  },
  handle: async ({ ports, who, params: { id } }) => {
    const preliminary = may(who.role, "preliminary");
    return withActor(
      ports.pool,
      who.actor,
      async (session) => {
        const section = await readSection(session, id);
        if (section === null) throw new HeqingError("NOT_FOUND", `section ${id} does not exist`);
        const status = preliminary ? null : "final";
        const verdicts = await readVerdicts(session, { status, period: null, sectionId: id }, WHOLE);
        const matters = await readProceedings(session, "matter", { ...NO_FILTER, sectionId: id });
        return answer(200, {
          ...sectionView(section),
          verdicts: verdicts.items.map(verdictView),
          series: [...(await readSeries(session, id, preliminary))],
          matters: [...matters.items],
        });
      },
      { readOnly: true },
    );
  },
});

/** As much of a section's past as its page shows. */
const WHOLE = { after: null, limit: 1_000 };
const NO_FILTER = { open: null, phase: null, q: null, after: null, limit: 100 };
