// `npm run fuzz [-- REQUESTS [SEED]]`: requests made of the API's own document, 20,000 of a new seed unless told otherwise.
// The seed is printed first; the same seed sends the same requests.
const { spawnSync } = require("node:child_process");
const path = require("node:path");

const [requests = "20000", seed = String(Math.floor(Math.random() * 1e9))] = process.argv.slice(2);
const root = path.join(__dirname, "..", "..", "..");
console.error(`${requests} requests of seed ${seed}`);
const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
const { status } = spawnSync(
  process.execPath,
  [jest, "--selectProjects", "api", "--testPathPatterns", "tests/api/fuzz/"],
  { cwd: root, stdio: "inherit", env: { ...process.env, HEQING_FUZZ: requests, HEQING_FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;
