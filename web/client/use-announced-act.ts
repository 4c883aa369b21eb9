import { useCallback, useEffect, useRef } from "react";
import type { ActedOn, PersonAct } from "../api-types";
import { useAnnounce } from "../frame/announcer";
import { useLanguage } from "../texts/language";
import { ACTS } from "../words.generated";
import { type ActProgress, useAct } from "./act";

/** An act whose result is said aloud, even when its form has gone with it. `onReceived` is called once the server has it. */
export function useAnnouncedAct(
  on: ActedOn,
  kind: PersonAct["kind"],
  step: number | undefined,
  onReceived: () => void,
): { readonly progress: ActProgress; readonly send: (act: PersonAct) => void } {
  const { t, named } = useLanguage();
  const announce = useAnnounce();
  const latest = useRef(onReceived);
  useEffect(() => {
    latest.current = onReceived;
  });
  const received = useCallback(
    (state: "applied" | "pending") => {
      latest.current();
      const what = named(ACTS, kind);
      announce(state === "applied" ? t.act.applied(what) : t.act.received(what));
      // The button goes with its form; a reader goes on from the page's heading.
      if (state === "applied") document.querySelector("h1")?.focus({ preventScroll: true });
    },
    [announce, kind, named, t],
  );
  return useAct(on, `${kind}.${step ?? ""}`, received);
}
