/** The numbers a version begins with: `go1.26.8`, `1.26.4`, `go1.27rc1`, `1.19`; null for words such as `devel`. */
export function versionNumbers(text: string): readonly number[] | null {
  const match = /^(?:go)?(\d+(?:\.\d+)*)/.exec(text.trim());
  return match?.[1]?.split(".").map(Number) ?? null;
}

/** True when `version` is at least `needed`; missing places count as 0. */
export function isAtLeast(version: readonly number[], needed: readonly number[]): boolean {
  for (let place = 0; place < Math.max(version.length, needed.length); place += 1) {
    const [own, other] = [version[place] ?? 0, needed[place] ?? 0];
    if (own !== other) return own > other;
  }
  return true;
}
