import type { ReactNode } from "react";
import { useSearchParams } from "react-router";
import { type BurdenLine, useBurden } from "../../client/recurring";
import { Choice } from "../../controls/field";
import { Empty, Loaded } from "../../controls/list-states";
import { SheetLinks } from "../../controls/sheet-links";
import { Tag } from "../../controls/tag";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { periodWords } from "../../time/period";
import { todayInShanghai } from "../../time/shanghai";
import { ACTS, CHANNELS, NOTICES } from "../../words.generated";
import { byPost, lastMonths, type Sum, sumOf } from "./sums";
import { TEXTS } from "./texts";

const MONTHS = 13;

/** 减负统计 R5: what each unit and post of the area was asked in a month; the month stands in the address. */
export function BurdenPage(): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const [search, setSearch] = useSearchParams();
  const months = lastMonths(todayInShanghai(Date.now()), MONTHS);
  const month = search.get("month") ?? months[0] ?? "";
  const burden = useBurden(month);
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <search className="filter">
        <Choice
          label={words.month}
          value={month}
          onChange={(value) => setSearch({ month: value }, { replace: true })}
          options={[...new Set([...months, month])].map((value) => ({ value, label: periodWords(value, t) }))}
        />
      </search>
      <SheetLinks sheet="burden" query={{ month }} />
      <Loaded query={burden}>
        {({ items, ruleStatus }) =>
          items.length === 0 ? (
            <Empty text={words.empty} />
          ) : (
            <>
              <p>
                <strong>{words.all}</strong> <Counted sum={sumOf(items)} />{" "}
                {ruleStatus === "assumption" ? <Tag tone="warn">{words.assumption}</Tag> : null}
              </p>
              <ul className="rows">
                {byPost(items).map((lines) => (
                  <li key={`${lines[0]?.unitId ?? ""} ${lines[0]?.post ?? ""}`} className="row">
                    <Post lines={lines} />
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

/** What was counted, without what there was none of. */
function Counted({ sum }: { readonly sum: Sum }): ReactNode {
  const words = useTexts(TEXTS);
  const said = (["messages", "forms", "clicks"] as const).flatMap((name) =>
    sum[name] === 0 ? [] : [words[name](sum[name])],
  );
  return <span>{[...said, words.minutes(sum.minutes)].join(" · ")}</span>;
}

function Post({ lines }: { readonly lines: readonly BurdenLine[] }): ReactNode {
  const { named, t } = useLanguage();
  const words = useTexts(TEXTS);
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <>
      <p className="row-main">
        <strong>{first.post === "" ? words.noPost : first.post}</strong>
        <span className="quiet">{first.unit}</span>
      </p>
      <p>
        <Counted sum={sumOf(lines)} />
      </p>
      <details className="why">
        <summary>{words.kinds}</summary>
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={`${line.kind} ${line.channel ?? ""}`}>
              {line.kind === "digest" ? words.digest : named(line.channel === null ? ACTS : NOTICES, line.kind)}
              {line.channel === null ? null : t.bracketed(named(CHANNELS, line.channel))} <Counted sum={line} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
