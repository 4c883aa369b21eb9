import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import type { MatterRow } from "../../api-types";
import { useMatters, type MatterFilter } from "../../client/reads";
import { Choice, Field } from "../../controls/field";
import { SheetLinks } from "../../controls/sheet-links";
import { Paged } from "../../controls/paged";
import { useSettled } from "../../controls/use-settled";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { MatterList } from "./matter-list";
import { MATTER_PHASES } from "../../words.generated";
import { TEXTS } from "./texts";

const OPEN = ["true", "false", ""] as const;

/** All matters this account sees; the filter stands in the address. */
export function MattersPage(): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const filter: MatterFilter = {
    open: OPEN.find((value) => value === (search.get("open") ?? "true")) ?? "true",
    phase: search.get("phase") ?? "",
    q: search.get("q") ?? "",
  };
  const change = (name: keyof MatterFilter, value: string): void => {
    const next = new URLSearchParams(search);
    if (value === "" && name !== "open") next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true });
  };
  const matters = useMatters({ ...filter, q: useSettled(filter.q) });
  return (
    <Page title={own.title}>
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
            ...Object.keys(MATTER_PHASES).map((value) => ({ value, label: named(MATTER_PHASES, value) })),
          ]}
        />
      </search>
      <SheetLinks sheet="matters" query={{ ...filter }} />
      <Paged query={matters} empty={own.empty}>
        {(items: readonly MatterRow[]) => <MatterList items={items} />}
      </Paged>
    </Page>
  );
}
