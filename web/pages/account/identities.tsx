import type { ReactNode } from "react";
import { useIdentities, useLinkIdentity, useUnlink } from "../../client/own-account";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { useLanguage } from "../../texts/language";
import { instantDate } from "../../time/shanghai";

/** Identities of the provider that sign in to this account. */
export function Identities({ name }: { readonly name: string }): ReactNode {
  const { t } = useLanguage();
  const identities = useIdentities();
  const link = useLinkIdentity();
  const unlink = useUnlink();
  return (
    <section className="card" aria-labelledby="identities">
      <h2 id="identities">{t.access.identities}</h2>
      <p className="quiet">{t.access.identitiesIntro(name)}</p>
      <Loaded query={identities}>
        {({ items }) =>
          items.length === 0 ? null : (
            <ul className="rows">
              {items.map(({ id, subject, linkedAt }) => (
                <li key={id} className="row">
                  <p className="row-main">{subject}</p>
                  <p className="quiet">
                    {t.access.linkedAt} {instantDate(linkedAt, t)}
                  </p>
                  <button
                    type="button"
                    className="plain"
                    disabled={unlink.isPending}
                    aria-label={`${t.access.unlink} ${subject}`}
                    onClick={() => unlink.mutate(id)}
                  >
                    {t.access.unlink}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Refused error={link.error ?? unlink.error} />
      <button type="button" className="button wide" disabled={link.isPending} onClick={() => link.mutate()}>
        {t.access.linkIdentity(name)}
      </button>
    </section>
  );
}
