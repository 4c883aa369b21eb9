import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { cacheKeyOf, cacheRoots, writableCacheRoot } from "./cache-folder";
import { cacheWay } from "./cache-way";
import { goBuildWay } from "./go-build-way";
import { obtainByWays } from "./obtain-by-ways";
import { withObtainLock } from "./obtain-lock";
import { pathWay } from "./path-way";
import { TOOLS_OF, type Binaries, type Topology } from "../pins";
import { say, type OnProgress } from "./progress";
import { sdkDownloadWay } from "./sdk-download-way";
import { SharedProgress } from "./shared-progress";

/** A server that runs elsewhere, or the binaries to run one with. */
export type Obtained =
  { readonly kind: "address"; readonly address: string } | { readonly kind: "binaries"; readonly binaries: Binaries };

/** Options of {@link obtainServer}; `env` is the process' own unless given. */
export interface ObtainOptions {
  readonly topology: Topology;
  readonly env?: NodeJS.ProcessEnv;
  readonly onProgress?: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Obtains a Temporal server: `TEMPORAL_ADDRESS`, else PATH, our cache, the SDK's download, a Go build of our pinned
 * module, in this order. Starts at the same time build once; the others wait and show the builder's progress.
 * @throws HeqingError SERVER_UNOBTAINABLE naming each way and why it failed, FOLDER_UNUSABLE without any cache folder
 */
export async function obtainServer(options: ObtainOptions): Promise<Obtained> {
  const env = options.env ?? process.env;
  const address = env.TEMPORAL_ADDRESS?.trim() ?? "";
  if (address !== "") return { kind: "address", address };

  const module = __dirname;
  const key = await cacheKeyOf(module);
  const roots = cacheRoots(env);
  const context = { env, onProgress: options.onProgress ?? ((): void => undefined), signal: options.signal };
  const cache = cacheWay(roots.map((root) => join(root, "temporal", key)));
  const binaries = await obtainByWays(TOOLS_OF[options.topology], context, {
    quick: [pathWay, cache],
    slow: async (run) => {
      const root = await writableCacheRoot(roots);
      const folder = join(root, "temporal", key);
      await mkdir(folder, { recursive: true });
      const shared = new SharedProgress(folder, context.onProgress);
      return withObtainLock(folder, { signal: options.signal, onWait: (holder) => shared.relay(holder) }, async () => {
        await removeLeftovers(folder);
        const work = join(folder, `work-${process.pid}`);
        await mkdir(work);
        try {
          const ways = [cache, sdkDownloadWay(module, folder, work), goBuildWay(module, root, folder, work)];
          return await run(ways, { ...context, onProgress: shared.tell });
        } finally {
          await shared.end();
          await rm(work, { recursive: true, force: true });
        }
      });
    },
  });
  context.onProgress(say("ready", `Temporal server: ${Object.values(binaries).join(", ")}`));
  return { kind: "binaries", binaries };
}

/** What a killed start left half-done; nobody else works here while we hold the lock. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith("work-"));
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}
