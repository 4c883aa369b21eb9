import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { devServerProcess } from "../../../local/temporal/dev-server";
import { NAMESPACE } from "../../../local/temporal/namespace";
import { freePort } from "../free-port";
import type { Part } from "../part";
import { startTemporal, temporalBinaries } from "../temporal-server";
import type { TestTemporal } from "../temporal";

/** One dev server a run, file-backed, with our namespace. */
export const temporal: Part = {
  async start() {
    const { temporal: binary = "" } = await temporalBinaries("dev");
    const folder = mkdtempSync(join(tmpdir(), "heqing-temporal-"));
    const port = await freePort();
    const description = await devServerProcess({ binary, dataFolder: folder, port });
    const { address, stop } = await startTemporal(description, `127.0.0.1:${port}`, folder);
    const server: TestTemporal = { address, namespace: NAMESPACE };
    return { env: { HEQING_TEST_TEMPORAL: JSON.stringify(server) }, stop };
  },
};
