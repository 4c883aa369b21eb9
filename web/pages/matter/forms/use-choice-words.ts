import type { Offer } from "../../../api-types";
import { useLanguage } from "../../../texts/language";
import { periodWords } from "../../../time/period";
import { DUTY_KINDS, EXCEPTIONS } from "../../../words.generated";
import type { FormProps } from "./form";

/** What an exception is called where one is chosen: which limit, which verdict. */
export function useChoiceWords(): (offer: Offer, file: FormProps["file"]) => string {
  const { t, named, pick } = useLanguage();
  return ({ what, duty, verdict }, { duties, events, misses }) => {
    const name = named(EXCEPTIONS, what);
    if (duty !== undefined) return `${name}${t.colon}${named(DUTY_KINDS, duties.find(({ no }) => no === duty)?.kind)}`;
    if (verdict === undefined) return name;
    const miss = misses?.find((one) => one.verdict === verdict);
    if (miss !== undefined) return `${name}${t.colon}${pick(miss.periodName)} ${pick(miss.schemeName)}`;
    const counted = events.find(({ kind, data }) => kind !== "verdict-excluded" && data["verdict"] === verdict);
    return `${name}${t.colon}${periodWords(String(counted?.data["period"] ?? verdict), t)}`;
  };
}
