import type { Texts } from "../../texts/language";

/** The roles that an account can have; `system` is none of them. */
export const roleOptions = (t: Texts): readonly { readonly value: string; readonly label: string }[] =>
  Object.entries(t.words.role)
    .filter(([value]) => value !== "system")
    .map(([value, label]) => ({ value, label }));
