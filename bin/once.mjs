// One process at a time does a piece of work on the ignored folder; the others wait and then find it done.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Runs `work` under the lock file `dist/<name>.lock`. The lock of a dead process is taken over. */
export async function once(dist, name, tell, work) {
  mkdirSync(dist, { recursive: true });
  const lock = join(dist, `${name}.lock`);
  let waiting = false;
  while (!take(lock)) {
    if (abandoned(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!waiting) tell(`another start is at it (${name}), waiting`);
    waiting = true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Whether the lock's process is gone. An empty lock is one being written this moment, unless it stays empty. */
function abandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, "utf8"));
    return pid === 0 ? Date.now() - statSync(lock).mtimeMs > 2_000 : !alive(pid);
  } catch {
    return false;
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
