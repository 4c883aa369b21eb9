import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { releaseVerdicts } from "../../engine/release";
import { importFile } from "../../intake/import-file";
import { neighbours } from "../../registry";
import { loadRules } from "../../rules";
import type { TestDatabase } from "./database";
import { actor } from "./matter-fixture";

/** The outflow section of the demonstration county and the inflow section above it, by name. */
export const OUTFLOW = "演示溪县出境断面";
export const INFLOW = "演示溪上县入境断面";

/** Ammonia in mg/L; an inflow that is left out has no values of that month. */
export interface BothSides {
  readonly out: string;
  readonly in?: string;
}

/** A month's sheet of both sections. */
export function sheetOf(period: string, values: BothSides): string {
  const row = (section: string, nh3n: string): string =>
    ["codmn,3.0", `nh3n,${nh3n}`, "tp,0.05"].map((item) => `${section},${period}-05,${item},浙江省,\n`).join("");
  const into = values.in === undefined ? "" : row(INFLOW, values.in);
  return `section,date,item,value,province,order\n${row(OUTFLOW, values.out)}${into}`;
}

/** What lies around the demonstration county, in a test's own database, and months of both sections. */
export function useTwoSides(database: TestDatabase) {
  beforeAll(async () => {
    const around = neighbours();
    await loadRegistry(database.pool("owner"), around);
    await loadAccounts(database.pool("owner"), around.accounts);
  });
  return {
    /** Brought and released by two persons of the city's monitoring centre; gives the proceeding that the outflow's verdict reached. */
    month: async (period: string, values: BothSides, family = "fast"): Promise<string> => {
      const { verdictIds } = await importFile({
        pool: database.pool("api"),
        actor: await actor(database, "citystation"),
        fileName: `${period}.csv`,
        source: Readable.from([Buffer.from(sheetOf(period, values))]),
      });
      const { released, told } = await releaseVerdicts({
        pool: database.pool("api"),
        actor: await actor(database, "citystation2"),
        verdictIds,
        library: loadRules(),
        requestId: randomUUID(),
        ladderFamily: () => family,
      });
      if (told.length > 0) throw new Error(told.map(({ words }) => words).join());
      return released.find(({ sectionId }) => sectionId === "demo-county-out")?.proceedingId ?? "";
    },
  };
}
