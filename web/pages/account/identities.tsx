import type { ReactNode } from "react";
import { useIdentities, useLinkIdentity, useUnlink } from "../../client/own-account";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { useLanguage, useTexts } from "../../texts/language";
import { instantDate } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** Identities of the provider that sign in to this account. */
export function Identities({ name }: { readonly name: string }): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const identities = useIdentities();
  const link = useLinkIdentity();
  const unlink = useUnlink();
  return (
    <section className="card" aria-labelledby="identities">
      <h2 id="identities">{own.identities}</h2>
      <p className="quiet">{own.identitiesIntro(name)}</p>
      <Loaded query={identities}>
        {({ items }) =>
          items.length === 0 ? null : (
            <ul className="rows">
              {items.map(({ id, subject, linkedAt }) => (
                <li key={id} className="row">
                  <p className="row-main">{subject}</p>
                  <p className="quiet">
                    {own.linkedAt} {instantDate(linkedAt, t)}
                  </p>
                  <button
                    type="button"
                    className="plain"
                    disabled={unlink.isPending}
                    aria-label={`${own.unlink} ${subject}`}
                    onClick={() => unlink.mutate(id)}
                  >
                    {own.unlink}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Refused error={link.error ?? unlink.error} />
      <button type="button" className="button wide" disabled={link.isPending} onClick={() => link.mutate()}>
        {own.linkIdentity(name)}
      </button>
    </section>
  );
}
