import { shanghaiDate } from "../../domain/calendar";

/** The township of a place's section. */
export const unitOf = (section: string): string => section.replace("-", "-town-");
const TODAY = shanghaiDate(new Date().toISOString());

/** What a change names and says; `section` is one of a place whose first township has the same number. */
interface Named {
  readonly params: Readonly<Record<string, string>>;
  readonly body: object;
}
type Places = { readonly section: string; readonly person: string };

/** Changes of the registry, each of something of a place, by route. */
export const REGISTRY_NAMES: Readonly<Record<string, (place: Places) => Named>> = {
  "put /registry/units/:id": ({ section }) => ({
    params: { id: unitOf(section) },
    body: { name: "某单位", mark: null, from: TODAY, until: null, source: "测试" },
  }),
  "put /registry/posts/:id": ({ section }) => ({
    params: { id: `${unitOf(section)}-chief` },
    body: { title: "某职务", reach: null, from: TODAY, source: "测试" },
  }),
  "put /registry/sections/:id": ({ section: id }) => ({
    params: { id },
    body: { unitId: null, stationId: null, body: "river", from: TODAY, source: "测试" },
  }),
  "put /registry/sections/:id/target": ({ section: id }) => ({
    params: { id },
    body: { scheme: "x", targetClass: 3, status: "assumption", from: "2001-01-01", to: null, source: "测试" },
  }),
  "put /registry/sections/:id/downstream": ({ section: id }) => ({
    params: { id },
    body: { toId: id.replace(/\d$/, "3"), flows: false, from: null, to: null, source: "测试" },
  }),
};

/** What the registry did not have, each of a place, by route. */
export const REGISTRY_BODIES: Readonly<
  Record<string, (place: { readonly unit: string; readonly township: string }) => object>
> = {
  "post /registry/units": ({ township }) => ({
    id: `new-${township}`,
    name: "某单位",
    kind: "township_government",
    divisionCode: township,
    mark: null,
    from: null,
    source: "测试",
  }),
  "post /registry/posts": ({ unit, township }) => ({
    id: `new-post-${township}`,
    unitId: unit,
    kind: "clerk",
    title: "某职务",
    reach: null,
    from: null,
    source: "测试",
  }),
  "post /registry/sections": ({ township }) => ({
    id: `new-section-${township}`,
    name: `某断面${township}`,
    province: "浙江省",
    aliases: [],
    level: "乡镇",
    body: "river",
    riverId: null,
    flowOrder: null,
    divisionCode: township,
    divisionIn: null,
    divisionOut: null,
    unitId: null,
    stationId: null,
    from: null,
    source: "测试",
  }),
};
