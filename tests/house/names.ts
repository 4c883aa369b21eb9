/** Names by the file that holds them; the values are what databases and histories keep. */
export type PersistedNames = Readonly<Record<string, readonly string[]>>;

/** Every text within what a module of names exports, sorted; functions and numbers are no names. */
export function namesWithin(exported: unknown): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === "string") found.add(value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(collect);
  };
  collect(exported);
  return [...found].sort();
}

const isNamed = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** The words of each vocabulary that a module exports, sorted: the keys under which names in both languages stand. */
export function wordsWithin(exported: object): PersistedNames {
  return Object.fromEntries(
    Object.entries(exported).flatMap(([name, value]: [string, unknown]) =>
      typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isNamed)
        ? [[name, Object.keys(value).sort()] as const]
        : [],
    ),
  );
}

/** How `now` differs from what was written down: a lost name breaks old records, a new one must be written down. */
export function changedNames(kept: PersistedNames, now: PersistedNames): readonly string[] {
  const files = [...new Set([...Object.keys(kept), ...Object.keys(now)])].sort();
  return files.flatMap((file) => {
    const before = kept[file] ?? [];
    const after = now[file] ?? [];
    return [
      ...before.filter((name) => !after.includes(name)).map((name) => `${file}: ${name} is gone`),
      ...after.filter((name) => !before.includes(name)).map((name) => `${file}: ${name} is new`),
    ];
  });
}
