import type { ReactNode, SubmitEvent } from "react";
import type { PersonAct } from "../../api-types";
import { useAnnouncedAct } from "../../client/use-announced-act";
import { useKept } from "../../client/use-kept";
import { ActButton } from "../../controls/act-button";
import { ActOutcome } from "../../controls/act-outcome";
import { Choice, Field } from "../../controls/field";
import { useLanguage, useTexts, word } from "../../texts/language";
import { ACTS } from "../../words.generated";
import { type FormProps, memoryOf, stepOf } from "../matter/forms/form";
import { InstantField, toInstant } from "./instant-field";
import { TEXTS } from "./form-texts";

type Act<Kind extends PersonAct["kind"]> = Extract<PersonAct, { readonly kind: Kind }>;

/** Items that the sampling is about, as its file names them. */
const itemsOf = ({ file }: FormProps): readonly string[] => ("items" in file ? (file.items as readonly string[]) : []);

/** A form that keeps what is typed and sends one act. */
function useForm<Values extends object>(props: FormProps, kind: PersonAct["kind"], empty: Values) {
  const { on, offer } = props;
  const [values, setValues, clear] = useKept(memoryOf(on, `${kind}.${offer.step ?? ""}`), empty);
  const { progress, send } = useAnnouncedAct(on, kind, offer.step, clear);
  const change = (part: Partial<Values>): void => setValues({ ...values, ...part });
  return { values, change, progress, send };
}

function Frame({
  kind,
  hint,
  progress,
  onSubmit,
  children,
}: {
  readonly kind: PersonAct["kind"];
  readonly hint: string;
  readonly progress: ReturnType<typeof useAnnouncedAct>["progress"];
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { t, named } = useLanguage();
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form onSubmit={submit}>
      <p className="quiet">{hint}</p>
      {children}
      <ActButton label={named(ACTS, kind)} progress={progress} />
      <ActOutcome progress={progress} />
      <p className="quiet">{t.act.kept}</p>
    </form>
  );
}

/** 约定采样. */
export function AppointForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const { values, change, progress, send } = useForm(props, "appoint", { at: "", place: "", note: "" });
  const act = (): Act<"appoint"> => ({ kind: "appoint", ...values, at: toInstant(values.at) });
  return (
    <Frame kind="appoint" hint={own.appointHint} progress={progress} onSubmit={() => send(act())}>
      <InstantField label={own.appointedAt} value={values.at} onChange={(at) => change({ at })} />
      <Field label={own.place} required value={values.place} onChange={(place) => change({ place })} />
      <Field label={own.note} value={values.note} onChange={(note) => change({ note })} />
    </Frame>
  );
}

interface Sample {
  readonly seal: string;
  readonly holder: "station" | "other" | "kept";
}
const BLANK: Sample = { seal: "", holder: "station" };
const NOTHING_RECORDED = {
  takenAt: "",
  place: "",
  samples: [BLANK] as readonly Sample[],
  otherSide: "" as "" | "present" | "absent" | "not-invited",
  attendance: "",
  note: "",
};

/** 采样记录: place, time, seals, and who was there. Each sealed sample holds every item of the order. */
export function RecordSamplingForm(props: FormProps): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const items = itemsOf(props);
  const { values, change, progress, send } = useForm(props, "record-sampling", NOTHING_RECORDED);
  const { samples, otherSide } = values;
  const changeSample = (at: number, part: Partial<Sample>): void =>
    change({ samples: samples.map((sample, index) => (index === at ? { ...sample, ...part } : sample)) });
  const submit = (): void => {
    if (otherSide === "") return;
    send({
      kind: "record-sampling",
      step: stepOf(props.offer),
      takenAt: toInstant(values.takenAt),
      place: values.place.trim(),
      samples: samples.map(({ seal, holder }) => ({ seal: seal.trim(), holder, items: [...items] })),
      otherSide,
      attendance: values.attendance.trim(),
      note: values.note.trim(),
    });
  };
  return (
    <Frame kind="record-sampling" hint={own.recordHint} progress={progress} onSubmit={submit}>
      <p>{own.ofItems(items.map((item) => word(t.words.item, item)).join("、"))}</p>
      <InstantField label={own.takenAt} value={values.takenAt} onChange={(takenAt) => change({ takenAt })} />
      <Field label={own.place} required value={values.place} onChange={(place) => change({ place })} />
      {samples.map((sample, at) => (
        // Keyed by place: samples have no other identity while they are typed.
        <fieldset key={at}>
          <legend>{own.sample(at + 1)}</legend>
          <Field label={own.seal} required value={sample.seal} onChange={(seal) => changeSample(at, { seal })} />
          <Choice
            label={own.holder}
            value={sample.holder}
            options={(["station", "other", "kept"] as const).map((value) => ({ value, label: own.holders[value] }))}
            onChange={(holder) => changeSample(at, { holder: holder as Sample["holder"] })}
          />
        </fieldset>
      ))}
      <button type="button" className="button wide" onClick={() => change({ samples: [...samples, BLANK] })}>
        {own.addSample}
      </button>
      <fieldset>
        <legend>{own.otherSide}</legend>
        {(["present", "absent", "not-invited"] as const).map((which) => (
          <label key={which} className="option">
            <input
              type="radio"
              name="other-side"
              required
              checked={otherSide === which}
              onChange={() => change({ otherSide: which })}
            />
            {own.otherSides[which]}
          </label>
        ))}
      </fieldset>
      <Field
        label={otherSide === "absent" ? own.absence : own.attendance}
        kind="area"
        required={otherSide === "absent"}
        value={values.attendance}
        onChange={(attendance) => change({ attendance })}
      />
      <Field label={own.note} value={values.note} onChange={(note) => change({ note })} />
    </Frame>
  );
}

/** 会签. */
export function CountersignForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const empty = { agrees: "" as "" | "yes" | "no", remark: "" };
  const { values, change, progress, send } = useForm(props, "countersign", empty);
  const submit = (): void => {
    if (values.agrees === "") return;
    const agrees = values.agrees === "yes";
    send({ kind: "countersign", step: stepOf(props.offer), agrees, remark: values.remark.trim() });
  };
  return (
    <Frame kind="countersign" hint={own.countersignHint} progress={progress} onSubmit={submit}>
      <fieldset>
        <legend>{own.agrees}</legend>
        {(["yes", "no"] as const).map((which) => (
          <label key={which} className="option">
            <input
              type="radio"
              name="agrees"
              required
              checked={values.agrees === which}
              onChange={() => change({ agrees: which })}
            />
            {own.agreement[which]}
          </label>
        ))}
      </fieldset>
      <Field
        label={own.remark}
        kind="area"
        required={values.agrees === "no"}
        value={values.remark}
        onChange={(remark) => change({ remark })}
      />
    </Frame>
  );
}

/** 送检. */
export function HandToLabForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const empty = { laboratory: "", handedAt: "", seals: "" as "" | "yes" | "no", note: "" };
  const { values, change, progress, send } = useForm(props, "hand-to-lab", empty);
  const submit = (): void => {
    if (values.seals === "") return;
    send({
      kind: "hand-to-lab",
      step: stepOf(props.offer),
      laboratory: values.laboratory.trim(),
      handedAt: toInstant(values.handedAt),
      sealsIntact: values.seals === "yes",
      note: values.note.trim(),
    });
  };
  return (
    <Frame kind="hand-to-lab" hint={own.handHint} progress={progress} onSubmit={submit}>
      <Field
        label={own.laboratory}
        required
        value={values.laboratory}
        onChange={(laboratory) => change({ laboratory })}
      />
      <InstantField label={own.handedAt} value={values.handedAt} onChange={(handedAt) => change({ handedAt })} />
      <fieldset>
        <legend>{own.sealsIntact}</legend>
        {(["yes", "no"] as const).map((which) => (
          <label key={which} className="option">
            <input
              type="radio"
              name="seals"
              required
              checked={values.seals === which}
              onChange={() => change({ seals: which })}
            />
            {own.intact[which]}
          </label>
        ))}
      </fieldset>
      <Field label={own.note} value={values.note} onChange={(note) => change({ note })} />
    </Frame>
  );
}

/** 检测报告. */
export function LabReportForm(props: FormProps): ReactNode {
  const own = useTexts(TEXTS);
  const { values, change, progress, send } = useForm(props, "lab-report", { number: "", issuedOn: "" });
  const submit = (): void =>
    send({
      kind: "lab-report",
      step: stepOf(props.offer),
      number: values.number.trim(),
      issuedOn: values.issuedOn,
    });
  return (
    <Frame kind="lab-report" hint={own.reportHint} progress={progress} onSubmit={submit}>
      <Field label={own.reportNumber} required value={values.number} onChange={(number) => change({ number })} />
      <Field
        label={own.issuedOn}
        kind="date"
        required
        value={values.issuedOn}
        onChange={(issuedOn) => change({ issuedOn })}
      />
    </Frame>
  );
}

/** 本方检测结果: a value for each item of the order that the own laboratory has analysed. */
export function OwnAnalysisForm(props: FormProps): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const items = itemsOf(props);
  const empty = { laboratory: "", number: "", values: {} as Readonly<Record<string, string>> };
  const { values, change, progress, send } = useForm(props, "own-analysis", empty);
  const submit = (): void =>
    send({
      kind: "own-analysis",
      laboratory: values.laboratory.trim(),
      number: values.number.trim(),
      values: items.flatMap((item) => {
        const text = (values.values[item] ?? "").trim();
        return text === "" ? [] : [{ item, text }];
      }),
    });
  return (
    <Frame kind="own-analysis" hint={own.ownHint} progress={progress} onSubmit={submit}>
      <Field
        label={own.laboratory}
        required
        value={values.laboratory}
        onChange={(laboratory) => change({ laboratory })}
      />
      <Field label={own.reportNumber} required value={values.number} onChange={(number) => change({ number })} />
      {items.map((item) => (
        <Field
          key={item}
          label={word(t.words.item, item)}
          required={items.length === 1}
          value={values.values[item] ?? ""}
          onChange={(text) => change({ values: { ...values.values, [item]: text } })}
        />
      ))}
    </Frame>
  );
}
