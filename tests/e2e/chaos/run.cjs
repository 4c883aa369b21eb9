// `npm run chaos -- --kills N --matters M [--seed S]`: matters on the real stack while parts of it are killed, hang and stand still.
// The last line of the run says `kills, matters, lost 0, doubled 0, duplicate mails n`; the same seed makes the same choices.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { parseArgs } = require("node:util");

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "300" },
    matters: { type: "string", default: "60" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 1e9)) },
  },
});
const root = path.join(__dirname, "..", "..", "..");
console.error(`${values.kills} kills, ${values.matters} matters, seed ${values.seed}`);
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(
  process.execPath,
  [jest, "--selectProjects", "e2e", "--testPathPatterns", "tests/e2e/chaos/"],
  {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      HEQING_CHAOS_KILLS: values.kills,
      HEQING_CHAOS_MATTERS: values.matters,
      HEQING_CHAOS_SEED: values.seed,
    },
  },
);
process.exitCode = status ?? 1;
