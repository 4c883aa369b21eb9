/** One field that differs; `null` where a side lacks it, else its JSON. */
export interface FieldChange {
  /** Path such as `body.arrangements.0.work.1`. */
  readonly field: string;
  readonly old: string | null;
  readonly new: string | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Every leaf of a JSON value by its path; an empty list or object is a leaf. */
const leaves = (value: unknown, path: string, found: Map<string, string>): Map<string, string> => {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0) return found.set(path, JSON.stringify(value));
  for (const [key, inner] of entries) leaves(inner, path === "" ? key : `${path}.${key}`, found);
  return found;
};

/** The fields in which two rules differ, in the order of the old one, then what is new. */
export const diffRules = (old: unknown, fresh: unknown): readonly FieldChange[] => {
  const before = leaves(old, "", new Map());
  const after = leaves(fresh, "", new Map());
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field) ?? null, after.get(field) ?? null];
    return was === is ? [] : [{ field, old: was, new: is }];
  });
};
