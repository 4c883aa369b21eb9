import type { ReactNode } from "react";
import { type OwnSession, useEndOthers, useEndSession, useOwnSessions } from "../../client/own-account";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, word } from "../../texts/language";
import { instantWords } from "../../time/shanghai";

/** Where the account is signed in, each to be ended. */
export function OwnSessions(): ReactNode {
  const { t } = useLanguage();
  const sessions = useOwnSessions();
  const others = useEndOthers();
  const announce = useAnnounce();
  return (
    <section className="card" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t.access.sessions}</h2>
      <p className="quiet">{t.access.sessionsIntro}</p>
      <Loaded query={sessions}>
        {({ items }) => (
          <>
            <ul className="rows">
              {items.map((session) => (
                <li key={session.id} className="row">
                  <Line session={session} />
                </li>
              ))}
            </ul>
            <Refused error={others.error} />
            {items.length < 2 ? null : (
              <button
                type="button"
                className="button wide"
                disabled={others.isPending}
                onClick={() => others.mutate(undefined, { onSuccess: ({ ended }) => announce(t.access.ended(ended)) })}
              >
                {t.access.endOthers}
              </button>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Line({ session }: { readonly session: OwnSession }): ReactNode {
  const { t } = useLanguage();
  const end = useEndSession();
  const announce = useAnnounce();
  const agent = deviceOf(session.agent) ?? t.access.unknownAgent;
  return (
    <>
      <p className="row-main">
        <span>{agent}</span>
        {session.current ? <Tag tone="good">{t.access.thisOne}</Tag> : null}
      </p>
      <p className="quiet">
        {t.access.lastUsed} {instantWords(session.lastUsedAt, t)} · {t.access.begun} {instantWords(session.begunAt, t)}
        {session.address === null ? "" : ` · ${t.access.address} ${session.address}`} ·{" "}
        {word(t.access.assurance, session.assurance)}
      </p>
      <Refused error={end.error} />
      {session.current ? null : (
        <button
          type="button"
          className="plain"
          aria-label={`${t.access.end} ${agent}`}
          disabled={end.isPending}
          onClick={() => end.mutate(session.id, { onSuccess: () => announce(t.access.ended(1)) })}
        >
          {t.access.end}
        </button>
      )}
    </>
  );
}

const BROWSERS = [
  [/MicroMessenger/, "WeChat"],
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const SYSTEMS = [
  [/HarmonyOS/, "HarmonyOS"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
] as const;

/** Browser and system by their names, what was sent where neither is known; null where nothing was. */
function deviceOf(agent: string | null): string | null {
  if (agent === null) return null;
  const found = [BROWSERS, SYSTEMS].flatMap((table) => table.find(([pattern]) => pattern.test(agent))?.[1] ?? []);
  return found.length === 0 ? agent.slice(0, 60) : found.join(" · ");
}
