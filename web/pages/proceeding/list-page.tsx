import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { ProceedingKind, ProceedingRow } from "../../api-types";
import { useProceedings, type ListFilter } from "../../client/reads";
import { Choice, Field } from "../../controls/field";
import { SheetLinks } from "../../controls/sheet-links";
import { Paged } from "../../controls/paged";
import { useSettled } from "../../controls/use-settled";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { RowList } from "./row-list";
import { PROCEEDING_KINDS } from "../../words.generated";
import { PHASES } from "./phases";
import { PAGES } from "./registry";
import { TEXTS } from "./texts";

const OPEN = ["true", "false", ""] as const;

/** All proceedings of a kind that this account sees; the filter stands in the address. */
export function ListPage({ kind }: { readonly kind: ProceedingKind }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const { sheet, opening: Opening } = PAGES[kind];
  const [search, setSearch] = useSearchParams();
  const filter: ListFilter = {
    open: OPEN.find((value) => value === (search.get("open") ?? "true")) ?? "true",
    phase: search.get("phase") ?? "",
    q: search.get("q") ?? "",
  };
  const change = (name: keyof ListFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "" && name !== "open") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const rows = useProceedings(kind, { ...filter, q: useSettled(filter.q) });
  return (
    <Page title={named(PROCEEDING_KINDS, kind)}>
      {Opening === undefined ? null : <Opening />}
      <search className="filter">
        <Field label={own.search} kind="search" value={filter.q} onChange={(value) => change("q", value)} />
        <Choice
          label={own.status}
          value={filter.open}
          onChange={(value) => change("open", value)}
          options={OPEN.map((value) => ({
            value,
            label: { true: own.open, false: own.closed, "": own.all }[value],
          }))}
        />
        <Choice
          label={own.phase}
          value={filter.phase}
          onChange={(value) => change("phase", value)}
          options={[
            { value: "", label: own.all },
            ...Object.keys(PHASES[kind]).map((value) => ({ value, label: named(PHASES[kind], value) })),
          ]}
        />
      </search>
      {sheet === undefined ? null : <SheetLinks sheet={sheet} query={{ ...filter }} />}
      <Paged query={rows} empty={own.empty}>
        {(items: readonly ProceedingRow[]) => <RowList items={items} />}
      </Paged>
    </Page>
  );
}
