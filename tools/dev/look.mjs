// One look at the sources: what changed since the last one is compiled, and what holds it is started again.

/**
 * Gives a function that looks. `list` names every source with its stamp, `compile` compiles what is newer, `concernedBy` says
 * what holds changed files, `restart` starts that again. What does not compile is told, and restarted once it does.
 */
export function looking({ list, compile, concernedBy, restart, tell }) {
  let seen = list();
  const waiting = new Set();
  return async () => {
    const now = list();
    for (const file of [...Object.keys(now), ...Object.keys(seen)]) if (now[file] !== seen[file]) waiting.add(file);
    seen = now;
    if (waiting.size === 0) return;
    try {
      await compile();
    } catch (error) {
      tell(error.message);
      return;
    }
    const changed = [...waiting];
    waiting.clear();
    const parts = concernedBy(changed);
    if (parts.length === 0) return;
    tell(`${changed.length === 1 ? changed[0] : `${changed.length} files`} changed: restarting ${parts.join(", ")}`);
    await restart(parts);
  };
}
