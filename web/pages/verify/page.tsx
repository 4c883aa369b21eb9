import type { ReactNode } from "react";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import type { Answer } from "../../api-types";
import { request, RequestFailed } from "../../client/request";
import { Loaded } from "../../controls/list-states";
import { Page } from "../../frame/page";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** What the check code on a letter leads to: number, date and hash of what was signed, for anybody. */
export function VerifyPage(): ReactNode {
  const own = useTexts(TEXTS);
  const { code = "" } = useParams();
  const letter = useQuery({
    queryKey: ["verify", code],
    queryFn: () => request<Answer<"getVerifyCode">>(`/api/v1/verify/${encodeURIComponent(code)}`),
    retry: false,
  });
  const none = letter.error instanceof RequestFailed && letter.error.problem.status === 404;
  return (
    <Page title={own.title}>
      {none ? (
        <p className="card" role="alert">
          {own.none}
        </p>
      ) : (
        <Loaded query={letter}>
          {({ number, date, hash }) => (
            <div className="card">
              <p>{own.found}</p>
              <dl>
                <dt>{own.number}</dt>
                <dd lang="zh-CN">{number}</dd>
                <dt>{own.date}</dt>
                <dd>{date}</dd>
                <dt>{own.hash}</dt>
                <dd className="mono">{hash}</dd>
              </dl>
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}
