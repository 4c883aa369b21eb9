import type { ServiceProof } from "../vocabulary";
import { serveNews } from "./clock/calendar-news";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import { record, type Ruling } from "./ruling";
import type { AwaitedService } from "./service";
import { markServed } from "./serving";

/**
 * Papers on their way for which the proof counts are served 送达, in a proceeding beside a matter; what each starts is said by
 * its kind. False where none was. `of` = the message concerned, every one unless said.
 */
export const serveBeside = <State extends Frame>(
  ruling: Ruling<State>,
  proof: ServiceProof,
  facts: LawFacts,
  of: number | undefined,
  start: (service: AwaitedService) => void,
): boolean => {
  const served = ruling.state.services.filter(
    ({ step, countsAs }) => countsAs.includes(proof) && (of === undefined || step === of),
  );
  for (const service of served) {
    const { step, starts } = service;
    markServed(ruling, service);
    record(ruling, "served", { step, proof, rung: starts.rung, starts: starts.what });
    if (starts.what === "moved") serveNews(ruling, service, facts);
    else start(service);
  }
  return served.length > 0;
};
