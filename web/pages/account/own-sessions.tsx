import type { ReactNode } from "react";
import { type OwnSession, useEndOthers, useEndSession, useOwnSessions } from "../../client/own-account";
import { Loaded } from "../../controls/list-states";
import { Refused } from "../../controls/refused";
import { Tag } from "../../controls/tag";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, word, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { TEXTS } from "./texts";

/** Where the account is signed in, each to be ended. */
export function OwnSessions(): ReactNode {
  const own = useTexts(TEXTS);
  const sessions = useOwnSessions();
  const others = useEndOthers();
  const announce = useAnnounce();
  return (
    <section className="card" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{own.sessions}</h2>
      <p className="quiet">{own.sessionsIntro}</p>
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
                onClick={() => others.mutate(undefined, { onSuccess: ({ ended }) => announce(own.ended(ended)) })}
              >
                {own.endOthers}
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
  const own = useTexts(TEXTS);
  const end = useEndSession();
  const announce = useAnnounce();
  const agent = deviceOf(session.agent) ?? own.unknownAgent;
  return (
    <>
      <p className="row-main">
        <span>{agent}</span>
        {session.current ? <Tag tone="good">{own.thisOne}</Tag> : null}
      </p>
      <p className="quiet">
        {own.lastUsed} {instantWords(session.lastUsedAt, t)} · {own.begun} {instantWords(session.begunAt, t)}
        {session.address === null ? "" : ` · ${own.address} ${session.address}`} ·{" "}
        {word(t.words.assurance, session.assurance)}
      </p>
      <Refused error={end.error} />
      {session.current ? null : (
        <button
          type="button"
          className="plain"
          aria-label={`${own.end} ${agent}`}
          disabled={end.isPending}
          onClick={() => end.mutate(session.id, { onSuccess: () => announce(own.ended(1)) })}
        >
          {own.end}
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
