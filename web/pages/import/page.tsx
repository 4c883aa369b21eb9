import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type SubmitEvent, useId, useRef, useState } from "react";
import { useImports } from "../../client/import-events";
import { randomKey } from "../../client/random-key";
import { RequestFailed } from "../../client/request";
import { uploadFile } from "../../client/upload";
import { Empty, Loaded } from "../../controls/list-states";
import { faultsOf, fileFaultWords } from "../../controls/expected-words";
import { Field } from "../../controls/field";
import { problemWords } from "../../controls/problem-words";
import { useAnnounce } from "../../frame/announcer";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { ImportCard } from "./import-card";
import { TEXTS } from "./texts";

const KIBI = 1_024;
const sizeWords = (bytes: number): string =>
  bytes < KIBI * KIBI ? `${Math.ceil(bytes / KIBI)} KB` : `${(bytes / KIBI / KIBI).toFixed(1)} MB`;

/** Brings in a file of values, and shows what came of it and of the earlier ones. */
export function ImportPage(): ReactNode {
  const own = useTexts(TEXTS);
  const imports = useImports();
  return (
    <Page title={own.title}>
      <p className="quiet">{own.intro}</p>
      <p className="quiet">{own.order}</p>
      <ImportForm />
      <section aria-labelledby="recent">
        <h2 id="recent">{own.recent}</h2>
        <Loaded query={imports}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={own.empty} />
            ) : (
              <ul className="cards">
                {items.map((batch) => (
                  <li key={batch.id}>
                    <ImportCard batch={batch} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}

function ImportForm(): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const announce = useAnnounce();
  const client = useQueryClient();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [history, setHistory] = useState(false);
  const [sheet, setSheet] = useState("");
  const [released, setReleased] = useState("");
  const key = useRef("");
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: (chosen: File) => uploadFile({ file: chosen, key: key.current, history, sheet, released }, setShare),
    onSuccess: () => {
      setFile(null);
      setHistory(false);
      setSheet("");
      setReleased("");
      if (input.current !== null) input.current.value = "";
      announce(own.uploaded);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["imports"] }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (file !== null && !upload.isPending) upload.mutate(file);
  };
  const otherwise =
    (set: (value: string) => void) =>
    (value: string): void => {
      key.current = randomKey();
      set(value);
    };
  const percent = Math.round(share * 100);
  return (
    <form className="card" onSubmit={submit}>
      <input
        ref={input}
        id={id}
        className="unseen file-input"
        type="file"
        accept=".csv,.txt,.xlsx,text/csv"
        onChange={(event) => {
          setFile(event.target.files?.[0] ?? null);
          key.current = randomKey();
          setShare(0);
        }}
      />
      <label className="button file-button" htmlFor={id}>
        {own.choose}
      </label>
      <p>{file === null ? own.none : own.chosen(file.name, sizeWords(file.size))}</p>
      <label className="option">
        <input
          type="checkbox"
          checked={history}
          disabled={upload.isPending}
          aria-describedby={`${id}-history`}
          onChange={() => {
            setHistory(!history);
            // The same file sent otherwise is another request.
            key.current = randomKey();
          }}
        />
        {own.history}
      </label>
      <p className="quiet" id={`${id}-history`}>
        {own.historyNote}
      </p>
      <details className="why">
        <summary>{own.reading}</summary>
        {/* The same file read otherwise is another request. */}
        <Field label={own.sheet} value={sheet} onChange={otherwise(setSheet)} />
        <Field label={own.released} kind="date" value={released} onChange={otherwise(setReleased)} />
      </details>
      {upload.isPending ? (
        <p>
          <progress value={percent} max={100} aria-label={own.uploading(percent)} /> {own.uploading(percent)}
        </p>
      ) : null}
      <div role="alert">
        {upload.error === null ? null : (
          <p className="fault">
            {own.failed}
            {upload.error instanceof RequestFailed ? problemWords(upload.error.problem, language, t) : t.state.error}
            {upload.error instanceof RequestFailed && upload.error.problem.code === "FILE_UNUSABLE" ? (
              <>
                <br />
                {fileFaultWords(faultsOf(upload.error.problem.faults), language) ?? own.unusable}
              </>
            ) : null}
          </p>
        )}
      </div>
      <button type="submit" className="button primary wide" disabled={file === null || upload.isPending}>
        {own.button}
      </button>
      <p>
        <a className="lone-link" href="/api/v1/templates/monthly.xlsx" download>
          {own.templateBook}
        </a>{" "}
        <a className="lone-link" href="/api/v1/templates/monthly.csv" download>
          {own.template}
        </a>
      </p>
    </form>
  );
}
