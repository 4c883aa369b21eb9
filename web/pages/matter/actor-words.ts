import type { ByPost } from "../../api-types";
import { type Texts, word } from "../../texts/language";

/** Who acted: the own name and post and, where it was done for a head, whose; the role where nobody is named. */
export function actorWords(
  { actor, role, post, forActor, forPost }: ByPost & { readonly actor: string | null; readonly role?: string | null },
  t: Texts,
): string | null {
  const who = actor ?? (role == null ? null : word(t.words.role, role));
  if (who === null) return null;
  const named = post === null || actor === null ? who : t.fourEyes.byPost(who, post);
  if (forPost === null) return named;
  return t.fourEyes.onBehalf(named, forActor === null ? forPost : t.fourEyes.byPost(forActor, forPost));
}
