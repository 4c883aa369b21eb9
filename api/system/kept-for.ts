/**
 * The answer of a question that many ask, kept for so many milliseconds: however many ask at once, it is looked up once.
 * A failure is not kept.
 */
export function keptFor<T>(milliseconds: number, ask: () => Promise<T>): () => Promise<T> {
  let kept: { readonly answer: Promise<T>; readonly until: number } | undefined;
  return () => {
    const now = performance.now();
    if (kept !== undefined && now < kept.until) return kept.answer;
    const answer = ask();
    kept = { answer, until: now + milliseconds };
    answer.catch(() => (kept = undefined));
    return answer;
  };
}
