import { type ReactNode, type SubmitEvent, useState } from "react";
import { useAnnouncedAct } from "../../../client/use-announced-act";
import { useKept } from "../../../client/use-kept";
import { ActButton } from "../../../controls/act-button";
import { ActOutcome } from "../../../controls/act-outcome";
import { Choice, Field } from "../../../controls/field";
import { useLanguage, useTexts } from "../../../texts/language";
import { ACTS, DUTY_KINDS } from "../../../words.generated";
import { TEXTS } from "./beside-texts";
import { type FormProps, memoryOf } from "./form";

const EMPTY = { department: "", subject: "", listed: "", count: "", duties: [] as readonly number[] };

/** 提请办理: which department, for what, within which period, and which limits stand still meanwhile. */
export function AskDepartmentForm({ on, file, offer }: FormProps): ReactNode {
  const { t, named, pick } = useLanguage();
  const own = useTexts(TEXTS);
  const [asked, setAsked, clear] = useKept(memoryOf(on, "ask-department"), EMPTY);
  const [tried, setTried] = useState(false);
  const { progress, send } = useAnnouncedAct(on, offer.kind, undefined, clear);
  const { departments = [], listedDuties = [] } = file;
  const may = file.duties.filter(
    ({ owner, endedAt, overdue, stoppedSince }) =>
      owner === "responsible" && endedAt === null && !overdue && stoppedSince === null,
  );
  const fault = asked.count !== "" && !/^[1-9]\d{0,2}$/.test(asked.count) ? own.countFault : undefined;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (asked.department === "" || fault !== undefined) return;
    send({
      kind: "ask-department",
      department: asked.department,
      subject: asked.subject.trim(),
      listed: asked.listed === "" ? null : asked.listed,
      count: asked.count === "" ? null : Number(asked.count),
      duties: asked.duties.filter((no) => may.some((duty) => duty.no === no)),
    });
  };
  if (departments.length === 0) return <p className="quiet">{own.noDepartments}</p>;
  return (
    <form onSubmit={submit}>
      <Choice
        label={own.department}
        value={asked.department}
        options={[{ value: "", label: own.choose }, ...departments.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(department) => setAsked({ ...asked, department })}
      />
      {tried && asked.department === "" ? <p className="fault">{own.choose}</p> : null}
      <Field
        label={own.subject}
        kind="area"
        required
        value={asked.subject}
        onChange={(subject) => setAsked({ ...asked, subject })}
      />
      <Choice
        label={own.listed}
        value={asked.listed}
        options={[
          { value: "", label: own.none },
          ...listedDuties.map(({ id, name }) => ({ value: id, label: pick(name) })),
        ]}
        onChange={(listed) => setAsked({ ...asked, listed })}
      />
      <Field
        label={own.count}
        fault={fault}
        value={asked.count}
        onChange={(count) => setAsked({ ...asked, count: count.trim() })}
      />
      <fieldset>
        <legend>{own.duties}</legend>
        {may.length === 0 ? <p className="quiet">{own.noDuties}</p> : null}
        {may.map(({ no, kind }) => (
          <label key={no} className="option">
            <input
              type="checkbox"
              checked={asked.duties.includes(no)}
              onChange={(event) =>
                setAsked({
                  ...asked,
                  duties: event.target.checked ? [...asked.duties, no] : asked.duties.filter((other) => other !== no),
                })
              }
            />{" "}
            {named(DUTY_KINDS, kind)}
          </label>
        ))}
      </fieldset>
      <p className="quiet">{own.askHint}</p>
      <ActButton label={named(ACTS, "ask-department")} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}
