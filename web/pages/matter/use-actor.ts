import type { ByPost } from "../../api-types";
import { useLanguage, useTexts, word } from "../../texts/language";
import { TEXTS } from "./texts";

type Acted = ByPost & { readonly actor: string | null; readonly role?: string | null };

/** Who acted: the own name and post and, where it was done for a head, whose; the role where nobody is named. */
export function useActor(): (acted: Acted) => string | null {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  return ({ actor, role, post, forActor, forPost }) => {
    const who = actor ?? (role == null ? null : word(t.words.role, role));
    if (who === null) return null;
    const named = post === null || actor === null ? who : own.byPost(who, post);
    if (forPost === null) return named;
    return own.onBehalf(named, forActor === null ? forPost : own.byPost(forActor, forPost));
  };
}
