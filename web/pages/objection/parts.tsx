import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Objection } from "../../api-types";
import { Empty } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { VerdictView } from "../../controls/verdict-view";
import { bringsData } from "../../frame/pages-for";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts, word } from "../../texts/language";
import { OBJECTION_FINDINGS, OBJECTION_SUBJECTS } from "../../words.generated";
import { Compared } from "./compared";
import { TEXTS } from "./texts";

/** What was found, and what samplings brought. */
export function ObjectionMain({ file }: { readonly file: Objection }): ReactNode {
  return (
    <>
      <Found file={file} />
      <Results file={file} />
    </>
  );
}

/** To what, by when, and why. */
export function ObjectionFacts({ file }: { readonly file: Objection }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { about, instance, late, until, items, ground, evidence } = file;
  return (
    <>
      <dt>{own.about}</dt>
      <dd>{named(OBJECTION_SUBJECTS, about)}</dd>
      <dt>{own.instance}</dt>
      <dd>{own.instances[instance]}</dd>
      <dt>{own.window}</dt>
      <dd>
        {until ?? ""} <Tag tone={late ? "warn" : "plain"}>{late ? own.late : own.inTime}</Tag>
      </dd>
      <dt>{own.items}</dt>
      <dd>{items.map((item) => word(t.words.item, item)).join("、")}</dd>
      {ground === null ? null : (
        <>
          <dt>{own.ground}</dt>
          <dd className="said">{ground}</dd>
        </>
      )}
      {evidence === null ? null : (
        <>
          <dt>{own.evidence}</dt>
          <dd className="said">{evidence}</dd>
        </>
      )}
    </>
  );
}

function Found({ file: { found, proposed } }: { readonly file: Objection }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const shown = found ?? proposed;
  if (shown === null) return null;
  return (
    <section aria-labelledby="found">
      <h2 id="found">{found === null ? own.proposed : own.found}</h2>
      <div className="card">
        <p>
          <strong>{named(OBJECTION_FINDINGS, shown.finding)}</strong>
        </p>
        {shown.reason === null ? null : (
          <p>
            {own.reason}：{shown.reason}
          </p>
        )}
      </div>
    </section>
  );
}

function Results({ file }: { readonly file: Objection }): ReactNode {
  const own = useTexts(TEXTS);
  const { account } = useAccount();
  const { results, phase } = file;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{own.results}</h2>
      {results.length === 0 ? <Empty text={own.resultsEmpty} /> : null}
      {results.map(({ order, verdict, compared }) => (
        <div key={order}>
          {verdict === null ? null : <VerdictView verdict={verdict} />}
          <Compared compared={compared} />
        </div>
      ))}
      {phase === "correcting" && bringsData(account.role) ? <Correction file={file} /> : null}
    </section>
  );
}

/** The rows by which the station corrects the disputed values: as a sheet has them. */
function Correction({ file }: { readonly file: Objection }): ReactNode {
  const own = useTexts(TEXTS);
  const compared = file.results.at(-1)?.compared ?? [];
  const order = file.disputed?.period.startsWith("resample:") === true ? file.disputed.period.slice(9) : null;
  const rows = compared
    .filter(({ counts }) => counts === "new")
    .map(({ item, firstOn, now }) => [file.sectionName ?? "", firstOn, item, now, order, file.number]);
  const header = ["section", "date", "item", "value", ...(order === null ? [] : ["order"]), "reason"];
  return (
    <div className="card quiet-card">
      <p>{own.correctionHint}</p>
      <pre className="scroll">
        {[header, ...rows.map((row) => row.filter((cell) => cell !== null))].map((row) => row.join(",")).join("\n")}
      </pre>
      <Link className="button wide" to="/import">
        {own.toImport}
      </Link>
    </div>
  );
}

/** The verdict that the objection is to. */
export function Disputed({ file: { disputed } }: { readonly file: Objection }): ReactNode {
  const own = useTexts(TEXTS);
  if (disputed === null) return null;
  return (
    <section aria-labelledby="disputed">
      <h2 id="disputed">{own.disputed}</h2>
      <VerdictView verdict={disputed} />
    </section>
  );
}
