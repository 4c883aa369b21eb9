import { type ReactNode, type SubmitEvent, useState } from "react";
import { type Post, usePersons, usePropose } from "../../client/administration";
import { Choice, Field } from "../../controls/field";
import { useSettled } from "../../controls/use-settled";
import { useAnnounce } from "../../frame/announcer";
import { useLanguage, useTexts } from "../../texts/language";
import { AccountFault } from "../accounts/account-fault";
import { TEXTS } from "./texts";

/** Proposes that a person takes a post, or that its holder gives it up. */
export function HoldingForm({
  postId,
  holder,
}: {
  readonly postId: string;
  readonly holder: Post["holders"][number] | null;
}): ReactNode {
  const { t } = useLanguage();
  const words = useTexts(TEXTS);
  const announce = useAnnounce();
  const propose = usePropose();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");
  const [from, setFrom] = useState("");
  const [reason, setReason] = useState("");
  const persons = usePersons(useSettled(name.trim()));
  const found = persons.data?.items ?? [];
  const personId = holder?.personId ?? chosen;
  const label = holder === null ? words.appoint : words.give(holder.name);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    propose.mutate(
      {
        kind: "holding-change",
        postId,
        personId,
        holds: holder === null,
        from,
        to: null,
        reason: reason.trim(),
      },
      { onSuccess: () => announce(words.proposed(label)) },
    );
  };
  return (
    <form onSubmit={submit}>
      {holder === null ? (
        <>
          <Field label={words.person} kind="search" value={name} onChange={setName} />
          {persons.isSuccess && found.length === 0 ? <p className="quiet">{words.nobody}</p> : null}
          {found.length === 0 ? null : (
            <Choice
              label={words.choose}
              value={chosen}
              onChange={setChosen}
              options={[
                { value: "", label: words.choose },
                ...found.map((one) => ({ value: one.id, label: [one.name, ...one.logins, ...one.posts].join(" · ") })),
              ]}
            />
          )}
        </>
      ) : null}
      <Field label={holder === null ? words.from : words.last} kind="date" value={from} onChange={setFrom} />
      <Field label={words.ground} value={reason} onChange={setReason} />
      <AccountFault error={propose.error} />
      <button
        type="submit"
        className="button primary"
        disabled={propose.isPending || personId === "" || from === "" || reason.trim() === ""}
      >
        {propose.isPending ? t.act.sending : label}
      </button>
    </form>
  );
}
