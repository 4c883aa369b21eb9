/**
 * What a person has typed, kept in the tab's sessionStorage until the server has it: a 503, a lost connection or a
 * sign-in in between costs nobody a word. Storage may be closed (private windows); then the page alone remembers.
 */
export function readKept<T>(name: string): T | null {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? null : (JSON.parse(text) as T);
  } catch {
    return null;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // Nothing to do: the page still holds it.
  }
}

const OWNER = "heqing.owner";
/** What a form, or the key of an act with its text, is kept by; a link's key holds nothing that anybody typed. */
const TYPED = /^heqing\.(?:form|key)\.(?!link\.)/;

/** Says whose tab it is now: what another account had typed here is forgotten, what this one had stays. */
export function keepFor(accountId: string): void {
  const before = readKept<string>(OWNER);
  if (before === accountId) return;
  keep(OWNER, accountId);
  if (before === null) return;
  for (const name of Object.keys(sessionStorage).filter((key) => TYPED.test(key))) forget(name);
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
}
