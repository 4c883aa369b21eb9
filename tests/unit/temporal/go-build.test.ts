import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goBuildWay } from "../../../local/temporal/obtain/go-build-way";
import type { Tool } from "../../../local/temporal/pins";
import type { ObtainProgress } from "../../../local/temporal/obtain/progress";
import { freshFolder, writeScript } from "./fake-binary";

const moduleFolder = join(__dirname, "../../../local/temporal");
const CLI = "github.com/temporalio/cli/cmd/temporal";

describe("the Go build", () => {
  const folder = freshFolder();
  let progress: ObtainProgress[] = [];

  /** A Go that writes down how it was called, then does as the script says. */
  const build = (script: string, tools: readonly Tool[] = ["temporal"]) => {
    const log = join(folder.path, "calls");
    writeScript(join(folder.path, "bin", "go"), `echo "$GOTOOLCHAIN $CGO_ENABLED $GOFLAGS $*" >>'${log}'\n${script}`);
    mkdirSync(join(folder.path, "work"), { recursive: true });
    progress = [];
    const way = goBuildWay(moduleFolder, folder.path, folder.path, join(folder.path, "work"));
    const env = { PATH: `${join(folder.path, "bin")}:/usr/bin:/bin` };
    const attempt = way.attempt(tools, { env, onProgress: (event) => progress.push(event) });
    return attempt.then((result) => ({ ...result, calls: readFileSync(log, "utf8") }));
  };
  const goEnv = (version: string): string =>
    `if [ "$1" = env ]; then echo ${version}; echo '${folder.path}/gc'; echo '${folder.path}/gm'; exit 0; fi`;

  it("counts the packages that Go does not have yet, then links and puts the binary into the cache", async () => {
    const result = await build(`${goEnv("go1.26.8")}
      if [ "$1" = list ]; then echo 'go: downloading example.org/a v1.0.0' >&2; printf 'a/b\\nc\\n${CLI}\\n'; exit 0; fi
      printf 'a/b\\nc\\n${CLI}\\n' >&2
      for out in "$@"; do case "$out" in */) break;; esac; done
      printf '#!/bin/sh\\necho "temporal version 1 (Server 1.31.2)"' > "$out/temporal"`);
    expect(result).toMatchObject({ binaries: { temporal: join(folder.path, "temporal") }, reason: null });
    expect(result.calls).toContain(`local 0 -mod=readonly build -v -trimpath -buildvcs=false -ldflags -s -w -o`);
    expect(progress.map(({ phase, done, total }) => [phase, done, total])).toEqual([
      ["modules", null, null],
      ["modules", 1, null],
      ["compile", 0, 3],
      ["compile", 1, 3],
      ["compile", 2, 3],
      ["link", null, null],
      ["check", null, null],
    ]);
  });

  it("names a Go that is too old, without trying to build", async () => {
    const { reason, calls } = await build(goEnv("go1.24.1"));
    expect(reason).toMatch(/\/bin\/go is go1\.24\.1, but 1\.26\.4 or newer is needed$/);
    expect(calls).not.toContain("build -v");
  });

  it("gives Go's own last words, without the password of a proxy", async () => {
    const { reason } = await build(`${goEnv("go1.26.8")}
      echo 'go: downloading example.org/a v1.0.0' >&2
      echo 'go: example.org/a: Get "https://me:secret@proxy.example/a": dial tcp: no such host' >&2; exit 1`);
    expect(reason).toBe('go: example.org/a: Get "https://…@proxy.example/a": dial tcp: no such host');
  });

  it("does not take a binary of another version", async () => {
    const { binaries, reason } = await build(`${goEnv("go1.26.8")}
      for out in "$@"; do case "$out" in */) break;; esac; done
      [ "$1" = list ] || printf '#!/bin/sh\\necho "temporal version 1 (Server 1.30.0)"' > "$out/temporal"`);
    expect(binaries).toEqual({});
    expect(reason).toContain("is Server 1.30.0, not 1.31.2");
  });
});
