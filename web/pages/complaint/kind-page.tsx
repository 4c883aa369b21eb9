import type { ReactNode } from "react";
import type { Complaint } from "../../api-types";
import { later } from "../../frame/later";
import { bringsData } from "../../frame/pages-for";
import { useAccount } from "../../frame/signed-in";
import { useLanguage, useTexts } from "../../texts/language";
import { dateWords } from "../../time/shanghai";
import { COMPLAINT_CHANNELS, COMPLAINT_FINDINGS } from "../../words.generated";
import { definePage } from "../proceeding/define-page";
import { Informant } from "./informant";
import { TEXTS } from "./texts";

/** Of the office alone: fetched when its list is opened. */
const RegisterForm = later(async () => (await import("../../desk")).RegisterComplaintForm);

/** Offices register complaints; whoever answers for a place sees those that were found true. */
const REGISTERS = new Set(["county", "city"]);

/** What the pages of complaints 信访举报 show of their own. */
export const COMPLAINT_PAGE = definePage<Complaint>({
  facts: ({ file }) => <Found complaint={file} />,
  main: ({ file }) => <Content complaint={file} />,
  opening: () => <Opening />,
  readers: (role) => role === "township" || role === "liaison" || (bringsData(role) && role !== "station"),
});

function Opening(): ReactNode {
  const { account } = useAccount();
  return REGISTERS.has(account.role) ? <RegisterForm /> : null;
}

function Found({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  return complaint.finding === null ? null : (
    <>
      <dt>{own.finding}</dt>
      <dd>{named(COMPLAINT_FINDINGS, complaint.finding)}</dd>
    </>
  );
}

/** What is complained of, and by whom, for the office alone: the API says nothing of it to others. */
function Content({ complaint }: { readonly complaint: Complaint }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const { content } = complaint;
  if (content === null) return null;
  return (
    <section aria-labelledby="content">
      <h2 id="content">{own.summary}</h2>
      <div className="card">
        <p>
          <strong>{content.subject}</strong>
        </p>
        <p className="quiet">
          {named(COMPLAINT_CHANNELS, content.channel)} · {own.receivedOn} {dateWords(content.receivedOn, t)}
        </p>
        <p className="said">{content.summary}</p>
      </div>
      <Informant complaint={complaint} />
    </section>
  );
}
