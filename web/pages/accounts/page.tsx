import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { useAccounts, type AccountFilter, type AccountLine } from "../../client/administration";
import { useSession } from "../../client/session";
import { Choice, Field } from "../../controls/field";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { useSettled } from "../../controls/use-settled";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { ManageAccount } from "./manage-account";
import { NewAccountForm } from "./new-account-form";
import { roleOptions } from "./role-options";
import { TEXTS } from "./texts";

/** 账号管理: the accounts of the reach, a new one, and what is done to each. */
export function AccountsPage(): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const { data: session } = useSession();
  const filter: AccountFilter = {
    q: search.get("q") ?? "",
    role: search.get("role") ?? "",
    active: search.get("active") ?? "",
  };
  const change = (name: keyof AccountFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const accounts = useAccounts({ ...filter, q: useSettled(filter.q) });
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <p>
        <Link to="/proposals">{words.proposals}</Link>
      </p>
      <details className="card">
        <summary>
          <strong>{words.create}</strong>
        </summary>
        <NewAccountForm />
      </details>
      <search className="filter">
        <Field label={words.search} kind="search" value={filter.q} onChange={(value) => change("q", value)} />
        <Choice
          label={words.role}
          value={filter.role}
          onChange={(value) => change("role", value)}
          options={[{ value: "", label: words.all }, ...roleOptions(t)]}
        />
        <Choice
          label={words.status}
          value={filter.active}
          onChange={(value) => change("active", value)}
          options={[
            { value: "", label: words.all },
            { value: "true", label: words.active },
            { value: "false", label: words.inactive },
          ]}
        />
      </search>
      <Paged query={accounts} empty={words.empty}>
        {(items: readonly AccountLine[]) => (
          <ul className="rows">
            {items.map((account) => (
              <li key={account.id} className="row">
                <Account account={account} />
                {account.id === session?.account.id ? null : (
                  <details className="why">
                    <summary aria-label={`${words.manage} ${account.login}`}>{words.manage}</summary>
                    <ManageAccount key={account.version} account={account} />
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

function Account({ account }: { readonly account: AccountLine }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        <span>
          {account.name} · {account.login}
        </span>
        <Tag>{word(t.words.role, account.role)}</Tag>
        {account.active ? null : <Tag tone="bad">{words.inactive}</Tag>}
        {account.locked ? <Tag tone="warn">{words.locked}</Tag> : null}
        {account.mustChangePassword ? <Tag tone="warn">{words.mustChange}</Tag> : null}
        {account.secondFactor ? <Tag tone="good">{words.factor}</Tag> : null}
      </p>
      <p className="quiet">
        {account.unitName} · {words.reach} {account.jurisdiction}
      </p>
    </>
  );
}
