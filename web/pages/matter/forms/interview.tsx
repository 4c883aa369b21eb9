import { type ReactNode, useState } from "react";
import { Choice, Field } from "../../../controls/field";
import { useKept } from "../../../client/use-kept";
import { useLanguage, useTexts } from "../../../texts/language";
import { todayInShanghai } from "../../../time/shanghai";
import { ACTS } from "../../../words.generated";
import { TEXTS } from "./beside-texts";
import { FieldsForm } from "./fields-form";
import { LastSaid } from "./last-said";
import { type FormProps, memoryOf, stepOf } from "./form";
import { reasoned, WrittenForm } from "./written";

/** 决定约谈 by the river chief: when, where, why. */
export function SummonForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <FieldsForm
      on={on}
      offer={offer}
      hint={own.summonHint}
      fields={[
        { name: "reason", label: own.reason, kind: "area" },
        { name: "problem", label: own.problem, kind: "area" },
        { name: "on", label: own.on, kind: "date", min: todayInShanghai(Date.now()) },
        { name: "place", label: own.place },
      ]}
      act={(value) => ({
        kind: "summon",
        step: stepOf(offer),
        reason: value("reason"),
        problem: value("problem"),
        on: value("on"),
        place: value("place"),
      })}
    />
  );
}

/** 通知约谈 of the unit by the office. */
export function CallInterviewForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  return (
    <FieldsForm
      on={on}
      offer={offer}
      hint={own.callHint}
      fields={[
        { name: "problem", label: own.problem, kind: "area" },
        { name: "on", label: own.on, kind: "date", min: todayInShanghai(Date.now()) },
        { name: "place", label: own.place },
      ]}
      act={(value) => ({
        kind: "call-interview",
        step: stepOf(offer),
        problem: value("problem"),
        on: value("on"),
        place: value("place"),
      })}
    />
  );
}

interface Person {
  readonly name: string;
  readonly post: string;
  readonly present: boolean;
}
const NOBODY: Person = { name: "", post: "", present: true };
const ONE: readonly Person[] = [NOBODY];

/** 约谈纪要: who took part, the problem, the measures and what is required. */
export function MinutesForm({ on, offer }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const [people, setPeople] = useKept(memoryOf(on, "record-minutes.people"), ONE);
  const change = (at: number, next: Partial<Person>): void =>
    setPeople(people.map((person, index) => (index === at ? { ...person, ...next } : person)));
  return (
    <FieldsForm
      on={on}
      offer={offer}
      fields={[
        { name: "on", label: own.heldOn, kind: "date" },
        { name: "problem", label: own.problem, kind: "area" },
        { name: "measures", label: own.measures, kind: "area" },
        { name: "requirement", label: own.requirement, kind: "area" },
      ]}
      act={(value) => ({
        kind: "record-minutes",
        on: value("on"),
        participants: [...people],
        problem: value("problem"),
        measures: value("measures"),
        requirement: value("requirement"),
      })}
    >
      <p>{own.participants}</p>
      {people.map((person, at) => (
        // Keyed by place: people have no other identity while they are typed.
        <fieldset key={at} className="measure">
          <legend>{own.person(at + 1)}</legend>
          <Field label={own.name} required value={person.name} onChange={(name) => change(at, { name })} />
          <Field label={own.post} required value={person.post} onChange={(post) => change(at, { post })} />
          <Choice
            label={own.attendance}
            value={String(person.present)}
            options={[
              { value: "true", label: own.present },
              { value: "false", label: own.absent },
            ]}
            onChange={(present) => change(at, { present: present === "true" })}
          />
          {people.length === 1 ? null : (
            <button
              type="button"
              className="plain"
              onClick={() => setPeople(people.filter((_, index) => index !== at))}
            >
              {own.removePerson}
            </button>
          )}
        </fieldset>
      ))}
      <button type="button" className="button wide" onClick={() => setPeople([...people, NOBODY])}>
        {own.addPerson}
      </button>
    </FieldsForm>
  );
}

/** 报告约谈整改落实情况 by the unit. */
export function ReportMeasuresForm({ on, offer }: FormProps): ReactNode {
  const { named } = useLanguage();
  const own = useTexts(TEXTS);
  const label = named(ACTS, "report-measures");
  const act = (summary: string) => ({ kind: "report-measures" as const, summary });
  return <WrittenForm on={on} offer={offer} label={own.measuresDone} button={label} act={act} />;
}

/** 认定约谈整改结果 by whoever held it, below what the unit reported. */
export function ConcludeForm({ on, offer, file }: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const [carriedOut, setCarriedOut] = useState("true");
  return (
    <FieldsForm
      on={on}
      offer={offer}
      fields={[{ name: "summary", label: own.resultText, kind: "area" }]}
      act={(value) => ({ kind: "conclude", carriedOut: carriedOut === "true", summary: value("summary") })}
    >
      <LastSaid file={file} kind="measures-reported" title={own.measuresDone} />
      <Choice
        label={own.result}
        value={carriedOut}
        options={[
          { value: "true", label: own.carriedOut },
          { value: "false", label: own.notCarriedOut },
        ]}
        onChange={setCarriedOut}
      />
    </FieldsForm>
  );
}

/** 公布约谈情况: what the public reads, of problem and measures or of what came of it. */
export function PublishInterviewForm({ on, offer, file }: FormProps): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  const about = file.steps.find(({ no }) => no === offer.step)?.about === "result" ? own.ofResult : own.ofMinutes;
  return (
    <WrittenForm
      on={on}
      offer={offer}
      hint={own.publishHint}
      label={`${own.publishText}${t.colon}${about}`}
      button={named(ACTS, "publish-interview")}
      act={(text) => ({ kind: "publish-interview", step: stepOf(offer), text })}
    />
  );
}

/** 不约谈 with the reason. */
export const ForgoInterviewForm = reasoned("forgo-interview", ({ reason }) => reason);
