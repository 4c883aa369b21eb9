import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { Released, Verdict } from "../../api-types";
import { useOutdated, usePreliminaryVerdicts } from "../../client/reads";
import { keptKey } from "../../client/kept-key";
import { request, RequestFailed } from "../../client/request";
import { Empty, Loaded } from "../../controls/list-states";
import { problemWords } from "../../controls/problem-words";
import { Tag } from "../../controls/tag";
import { Outcome, VerdictView } from "../../controls/verdict-view";
import { WaterClass } from "../../controls/water-class";
import { useAnnounce } from "../../frame/announcer";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { Replaced } from "./replaced";
import { SendBackForm } from "./send-back-form";
import { TEXTS } from "./texts";
import { Told, type ToldSection, toldOf } from "./told";

const KEY = "heqing.key.release";

/** 审核发布: what another person has prepared becomes final; one's own work can only be read. */
export function ReleasePage(): ReactNode {
  const own = useTexts(TEXTS);
  const verdicts = usePreliminaryVerdicts();
  return (
    <Page title={own.title}>
      <p className="quiet">{own.intro}</p>
      <Outdated />
      <Loaded query={verdicts}>{({ items }) => <ReleaseList verdicts={items} />}</Loaded>
    </Page>
  );
}

function ReleaseList({ verdicts }: { readonly verdicts: readonly Verdict[] }): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [missedOnly, setMissedOnly] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [told, setTold] = useState<readonly ToldSection[]>([]);
  const release = useMutation({
    mutationFn: ({ verdictIds, key }: { readonly verdictIds: readonly string[]; readonly key: string }) =>
      request<Released>("/api/v1/releases", { method: "POST", body: { verdictIds }, key }),
    onSuccess: ({ released }) => {
      const text = own.done(released.length, released.filter(({ opened }) => opened).length);
      setSaid(text);
      setTold(toldOf(released, verdicts));
      announce(text);
      setChosen(new Set());
    },
    onSettled: () => client.invalidateQueries(),
  });
  const missed = verdicts.filter(({ outcome }) => outcome === "missed");
  const shown = missedOnly ? missed : [...missed, ...verdicts.filter(({ outcome }) => outcome !== "missed")];
  const free = shown.filter(isFree);
  const ids = free.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const allChosen = free.length > 0 && ids.length === free.length;
  return (
    <>
      {said === null ? null : (
        <p className="good-news">
          {said}{" "}
          <Link className="lone-link" to="/matters">
            {own.toMatters}
          </Link>
        </p>
      )}
      <Told sections={told} />
      {verdicts.length === 0 ? (
        <Empty text={own.empty} />
      ) : (
        <>
          <div className="filter">
            <label className="option">
              <input type="checkbox" checked={missedOnly} onChange={() => setMissedOnly(!missedOnly)} />
              {own.filter}
            </label>
            <label className="option">
              <input
                type="checkbox"
                checked={allChosen}
                disabled={free.length === 0}
                onChange={() => setChosen(new Set(allChosen ? [] : free.map(({ id }) => id)))}
              />
              {own.all}
            </label>
          </div>
          <ul className="rows">
            {shown.map((verdict) => (
              <li key={verdict.id} className="row">
                <ReleaseLine verdict={verdict} chosen={chosen.has(verdict.id)} toggle={() => toggle(verdict.id)} />
              </li>
            ))}
          </ul>
          <div className="bar">
            <p role="status">{ids.length === 0 ? own.noneSelected : own.selected(ids.length)}</p>
            {release.error === null ? null : (
              <p className="fault" role="alert">
                {release.error instanceof RequestFailed
                  ? problemWords(release.error.problem, language, t)
                  : t.state.error}
              </p>
            )}
            <button
              type="button"
              className="button primary wide"
              disabled={ids.length === 0 || release.isPending}
              onClick={() => release.mutate({ verdictIds: ids, key: keptKey(KEY, ids.join()) })}
            >
              {release.isPending ? t.act.sending : own.button(ids.length)}
            </button>
          </div>
        </>
      )}
    </>
  );
}

/** What this account may release now. */
const isFree = ({ preparedByMe, inDoubt, sentBack }: Verdict): boolean =>
  !preparedByMe && !inDoubt && sentBack === null;

/** How many periods wait to be judged anew, where any do. */
function Outdated(): ReactNode {
  const own = useTexts(TEXTS);
  const { data } = useOutdated();
  return data === undefined || data.periods === 0 ? null : <p className="card">{own.outdated(data.periods)}</p>;
}

function ReleaseLine({
  verdict,
  chosen,
  toggle,
}: {
  readonly verdict: Verdict;
  readonly chosen: boolean;
  readonly toggle: () => void;
}): ReactNode {
  const { t, pick } = useLanguage();
  const own = useTexts(TEXTS);
  const name = `${verdict.sectionName} ${pick(verdict.periodName)}`;
  return (
    <div className="release-line">
      <label className="option">
        <input
          type="checkbox"
          checked={chosen}
          disabled={!isFree(verdict)}
          aria-label={own.select(name)}
          onChange={toggle}
        />
        <span>
          <strong>{name}</strong> <WaterClass value={verdict.class} /> <Outcome verdict={verdict} />
        </span>
      </label>
      {verdict.preparedByMe ? <p className="quiet">{own.mine}</p> : null}
      {verdict.inDoubt ? (
        <p>
          <Tag tone="warn">{own.inDoubt}</Tag>{" "}
          <Link className="lone-link" to="/doubts">
            {own.toDoubts}
          </Link>
        </p>
      ) : null}
      {verdict.sentBack === null ? null : (
        <p>
          <Tag tone="bad">{own.sentBack}</Tag> {verdict.sentBack.reason}{" "}
          <span className="quiet">
            {own.sentBackBy(verdict.sentBack.by ?? "", instantWords(verdict.sentBack.at, t))}
          </span>
        </p>
      )}
      <Replaced verdict={verdict} />
      <details className="why">
        <summary>{own.details}</summary>
        <VerdictView verdict={verdict} />
      </details>
      {isFree(verdict) ? <SendBackForm verdictId={verdict.id} name={name} /> : null}
    </div>
  );
}
