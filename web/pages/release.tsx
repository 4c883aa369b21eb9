import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Link } from "react-router";
import type { Released, Verdict } from "../api-types";
import { usePreliminaryVerdicts } from "../client/reads";
import { keptKey } from "../client/kept-key";
import { request, RequestFailed } from "../client/request";
import { Empty, Loaded } from "../controls/list-states";
import { problemWords } from "../controls/problem-words";
import { Outcome, VerdictView } from "../controls/verdict-view";
import { WaterClass } from "../controls/water-class";
import { useAnnounce } from "../frame/announcer";
import { Page } from "../frame/page";
import { useLanguage } from "../texts/language";
import { periodWords } from "../time/period";

const KEY = "heqing.key.release";

/** 审核发布: what another person has prepared becomes final; one's own work can only be read. */
export function ReleasePage(): ReactNode {
  const { t } = useLanguage();
  const verdicts = usePreliminaryVerdicts();
  return (
    <Page title={t.release.title}>
      <p className="quiet">{t.release.intro}</p>
      <Loaded query={verdicts}>{({ items }) => <ReleaseList verdicts={items} />}</Loaded>
    </Page>
  );
}

function ReleaseList({ verdicts }: { readonly verdicts: readonly Verdict[] }): ReactNode {
  const { t, language } = useLanguage();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [missedOnly, setMissedOnly] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const release = useMutation({
    mutationFn: ({ verdictIds, key }: { readonly verdictIds: readonly string[]; readonly key: string }) =>
      request<Released>("/api/v1/releases", { method: "POST", body: { verdictIds }, key }),
    onSuccess: ({ released }) => {
      const text = t.release.done(released.length, released.filter(({ opened }) => opened).length);
      setSaid(text);
      announce(text);
      setChosen(new Set());
    },
    onSettled: () => client.invalidateQueries(),
  });
  const missed = verdicts.filter(({ outcome }) => outcome === "missed");
  const shown = missedOnly ? missed : [...missed, ...verdicts.filter(({ outcome }) => outcome !== "missed")];
  const free = shown.filter(({ preparedByMe }) => !preparedByMe);
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
            {t.release.toMatters}
          </Link>
        </p>
      )}
      {verdicts.length === 0 ? (
        <Empty text={t.release.empty} />
      ) : (
        <>
          <div className="filter">
            <label className="option">
              <input type="checkbox" checked={missedOnly} onChange={() => setMissedOnly(!missedOnly)} />
              {t.release.filter}
            </label>
            <label className="option">
              <input
                type="checkbox"
                checked={allChosen}
                disabled={free.length === 0}
                onChange={() => setChosen(new Set(allChosen ? [] : free.map(({ id }) => id)))}
              />
              {t.release.all}
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
            <p role="status">{ids.length === 0 ? t.release.noneSelected : t.release.selected(ids.length)}</p>
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
              {release.isPending ? t.act.sending : t.release.button(ids.length)}
            </button>
          </div>
        </>
      )}
    </>
  );
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
  const { t } = useLanguage();
  const name = `${verdict.sectionName} ${periodWords(verdict.period, t)}`;
  return (
    <div className="release-line">
      <label className="option">
        <input
          type="checkbox"
          checked={chosen}
          disabled={verdict.preparedByMe}
          aria-label={t.release.select(name)}
          onChange={toggle}
        />
        <span>
          <strong>{name}</strong> <WaterClass value={verdict.class} /> <Outcome verdict={verdict} />
        </span>
      </label>
      {verdict.preparedByMe ? <p className="quiet">{t.release.mine}</p> : null}
      <details className="why">
        <summary>{t.release.details}</summary>
        <VerdictView verdict={verdict} />
      </details>
    </div>
  );
}
