// `npm run dev`: everything that `npm start` runs, while sources are watched. What changed is compiled; only the parts that
// hold it are started again; pages are bundled anew and load themselves again. Arguments go to `heqing start`.
import { spawn } from "node:child_process";
import { existsSync, rmSync, watch } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { compileWhenNewer, listSources, ROOMS } from "../bin/compile.mjs";
import { installWhenMissing } from "../bin/packages.mjs";
import { concernedBy } from "./dev/concerned.mjs";
import { looking } from "./dev/look.mjs";
import { startSystem } from "./dev/system.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const tell = (line) => process.stderr.write(`dev: ${line}\n`);
/** An editor writes a file in several steps, and a branch many files. */
const SETTLED_MS = 150;

await installWhenMissing(root, tell);
await compileWhenNewer(root, tell);

// Pages for development lie where the others do; without its stamp the next `npm start` makes its own.
rmSync(join(root, "dist", "pages.stamp"), { force: true });
rmSync(join(root, "dist", "web"), { recursive: true, force: true });
const pages = spawn(process.execPath, [join(root, "web/build.mjs"), "--out", join(root, "dist/web"), "--watch"], {
  cwd: root,
  stdio: ["pipe", "inherit", "inherit"],
  detached: true,
});
while (!existsSync(join(root, "dist/web/index.html")) && pages.exitCode === null) await pause(50);

const system = startSystem(root, process.argv.slice(2), (status) => {
  pages.kill();
  process.exit(status);
});
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => system.signal(name));

const look = looking({
  list: () => listSources(root),
  compile: () => compileWhenNewer(root, tell),
  concernedBy: (changed) => concernedBy(root, changed),
  restart: system.restart,
  tell,
});
let due;
let turn = Promise.resolve();
const soon = () => {
  clearTimeout(due);
  due = setTimeout(() => {
    turn = turn.then(look).catch((error) => tell(error.message));
  }, SETTLED_MS);
};
for (const room of ROOMS) if (existsSync(join(root, room))) watch(join(root, room), { recursive: true }, soon);
