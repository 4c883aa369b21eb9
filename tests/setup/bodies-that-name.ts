import type { Role } from "../../domain/access";
import { demoMonth } from "../../intake/demo-sheet";

/** A county by what bodies name of it. */
export interface Place {
  readonly person: string;
  readonly unit: string;
  readonly township: string;
  readonly station: string;
  readonly sections: Parameters<typeof demoMonth>[0]["sections"];
}

/** Routes whose body names what it is about: told what lies outside they refuse, or take nothing of it. */
export const BODIES: Readonly<Record<string, (place: Place, role: Role) => object | string>> = {
  "post /accounts": ({ person, unit, township }) => ({
    login: `new-${township}`,
    person: { id: person },
    unitId: unit,
    role: "liaison",
    jurisdiction: township,
  }),
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
  "post /tokens": ({ township, station }, role) => ({
    name: "x",
    routes: ["getVerdicts"],
    days: 1,
    ...(role === "security_admin" ? { account: station } : { jurisdiction: township }),
  }),
  "post /imports": ({ sections }) => demoMonth({ sections, missing: new Set(), date: "2024-02-05" }),
};
