import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Answer, Complaint } from "../../api-types";
import { request } from "../../client/request";
import { Refused } from "../../controls/refused";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** Who complained: asked for by hand alone, shown until the page is left, and kept nowhere. */
export function Informant({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const own = useTexts(TEXTS);
  const show = useMutation({
    mutationFn: () =>
      request<Answer<"postComplaintsIdInformant">>(`/api/v1/complaints/${encodeURIComponent(complaint.id)}/informant`, {
        method: "POST",
      }),
    gcTime: 0,
  });
  if (complaint.named === null) return null;
  if (!complaint.named) return <p className="quiet">{`${own.informant}：${own.anonymous}`}</p>;
  return (
    <div className="card">
      {show.data === undefined ? (
        <>
          <p className="quiet">{own.showNote}</p>
          <button type="button" className="button wide" disabled={show.isPending} onClick={() => show.mutate()}>
            {own.show}
          </button>
        </>
      ) : (
        <dl className="facts">
          <dt>{own.informant}</dt>
          <dd>{show.data.name}</dd>
          <dt>{own.contact}</dt>
          <dd>{show.data.contact}</dd>
        </dl>
      )}
      <Refused error={show.error} />
    </div>
  );
}
