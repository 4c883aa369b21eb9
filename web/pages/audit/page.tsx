import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { AUDIT_FIELDS, auditSheet, useAudit, type AuditFilter, type AuditLine } from "../../client/administration";
import { Choice, Field } from "../../controls/field";
import { Paged } from "../../controls/paged";
import { Tag } from "../../controls/tag";
import { useSettled } from "../../controls/use-settled";
import { Page } from "../../frame/page";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** 审计日志: who did, read, exported or was refused what; the filter stands in the address. */
export function AuditPage(): ReactNode {
  const words = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const filter = Object.fromEntries(AUDIT_FIELDS.map((name) => [name, search.get(name) ?? ""])) as AuditFilter;
  const change = (name: keyof AuditFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const settled: AuditFilter = {
    ...filter,
    account: useSettled(filter.account.trim()),
    address: useSettled(filter.address.trim()),
    requestId: useSettled(filter.requestId.trim()),
  };
  const lines = useAudit(settled);
  const field = (name: keyof AuditFilter, kind: "date" | "search"): ReactNode => (
    <Field label={words[name]} kind={kind} value={filter[name]} onChange={(value) => change(name, value)} />
  );
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <search>
        <div className="filter">
          <Choice
            label={words.kind}
            value={filter.kind}
            onChange={(value) => change("kind", value)}
            options={[
              { value: "", label: words.all },
              ...Object.entries(words.kinds).map(([value, label]) => ({ value, label })),
            ]}
          />
          {field("from", "date")}
          {field("to", "date")}
        </div>
        <details open={filter.account + filter.address + filter.requestId !== ""}>
          <summary>{words.more}</summary>
          <div className="filter">
            {field("account", "search")}
            {field("address", "search")}
            {field("requestId", "search")}
          </div>
        </details>
      </search>
      <p>
        <a className="button" href={auditSheet(settled, "xlsx")} download>
          {words.exportBook}
        </a>{" "}
        <a className="button" href={auditSheet(settled, "csv")} download>
          {words.export}
        </a>{" "}
        <span className="quiet">{words.exportNote}</span>
      </p>
      <Paged query={lines} empty={words.empty}>
        {(items: readonly AuditLine[]) => (
          <ul className="rows">
            {items.map((line) => (
              <li key={line.id} className="row">
                <Line line={line} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </Page>
  );
}

const TONES: Readonly<Record<string, "bad" | "warn" | "info">> = {
  refused: "bad",
  "sign-in-failed": "bad",
  "sign-in-guessed": "bad",
  "second-factor-failed": "bad",
  personal: "info",
  export: "warn",
  "person-forgotten": "warn",
  "proposal-confirmed": "warn",
};

function Line({ line }: { readonly line: AuditLine }): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const facts: readonly (readonly [string, string | null])[] = [
    [words.role, line.role === null ? null : word(t.words.role, line.role)],
    [words.assurance, line.assurance === null ? null : word(t.words.assurance, line.assurance)],
    [words.route, line.route],
    [words.requestId, line.requestId],
    [words.data, Object.keys(line.data).length === 0 ? null : JSON.stringify(line.data)],
  ];
  return (
    <>
      <p className="row-main">
        <Tag tone={TONES[line.kind] ?? "plain"}>{word(words.kinds, line.kind)}</Tag>
        <span>{line.login === null ? words.nobody : [line.name, line.login].filter(Boolean).join(" · ")}</span>
        {line.unitName === null ? null : <span className="quiet">{line.unitName}</span>}
      </p>
      <p className="quiet">
        {instantWords(line.at, t, true)}
        {line.sourceAddress === null ? null : ` · ${line.sourceAddress}`}
      </p>
      <details className="why">
        <summary>{words.details}</summary>
        <dl className="facts">
          {facts.map(([name, value]) =>
            value === null || value === "" ? null : (
              <div key={name} className="facts-pair">
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
          )}
        </dl>
      </details>
    </>
  );
}
