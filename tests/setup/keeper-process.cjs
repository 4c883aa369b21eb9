/**
 * Outlives the test run by a moment: when the run is gone, however it went (its end of our standard input closes),
 * ends the server it started and removes the server's folder. Arguments: pid, signal, perhaps folder.
 */
const { readFileSync, rmSync } = require("node:fs");

const [pid, signal, folder] = [Number(process.argv[2]), process.argv[3], process.argv[4]];

/** Start time beside the number, since numbers are given out again; undefined once it has ended. */
function identity() {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return "running";
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

const born = identity();
const isThere = () => born !== undefined && identity() === born;

async function gone(milliseconds) {
  const until = Date.now() + milliseconds;
  while (isThere() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
}

process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => undefined);
process.stdin.on("error", () => undefined);
process.stdin.on("close", () => void clearUp());
process.stdin.resume();

async function clearUp() {
  if (isThere()) process.kill(pid, signal);
  await gone(10_000);
  if (isThere()) process.kill(pid, "SIGKILL");
  await gone(5_000);
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}
