import { type ReactNode, useId } from "react";
import type { Problem } from "../../api-types";
import { type Language, type Texts, useLanguage, useTexts } from "../../texts/language";
import { faultsOf, fileFaultWords } from "../expected-words";
import { problemWords } from "../problem-words";
import { Thumbnail } from "./list";
import { TEXTS } from "./texts";
import { type Attachments, MOST } from "./use-attachments";
import "./style.css";

const TAKEN = "image/jpeg,image/png,.jpg,.jpeg,.png,.pdf,.docx,.xlsx";

const refusedWords = (problem: Problem, language: Language, t: Texts): string =>
  (problem.code === "FILE_UNUSABLE" ? fileFaultWords(faultsOf(problem.faults), language) : null) ??
  problemWords(problem, language, t);

/** Photos and documents of a form: chosen or taken by the camera, sent at once, removed before the act goes. */
export function AttachmentField({ files }: { readonly files: Attachments }): ReactNode {
  const { t, language } = useLanguage();
  const own = useTexts(TEXTS);
  const { kept, sending } = files;
  const full = kept.length + sending.length >= MOST;
  return (
    <fieldset className="attachments">
      <legend>{own.title}</legend>
      <p className="quiet">{full ? own.many : own.hint}</p>
      <ul className="plain-list" aria-live="polite">
        {kept.map((attachment) => (
          <li key={attachment.id} className="attachment">
            <Thumbnail attachment={attachment} />
            <span className="attachment-name">{attachment.name}</span>
            <button
              type="button"
              className="plain"
              aria-label={own.remove(attachment.name)}
              onClick={() => files.remove(attachment.id)}
            >
              {own.removeShort}
            </button>
          </li>
        ))}
        {sending.map(({ key, file, share, problem }) => (
          <li key={key} className="attachment">
            <span className="attachment-name">
              {file.name}
              <br />
              {problem === null ? (
                <>
                  <progress max={1} value={share} aria-label={file.name} />{" "}
                  <span className="quiet">{share < 1 ? own.sending(Math.floor(share * 100)) : own.checking}</span>
                </>
              ) : (
                <span className="fault">{`${own.failed}${t.colon}${refusedWords(problem, language, t)}`}</span>
              )}
            </span>
            {problem === null || problem.code === "FILE_UNUSABLE" ? null : (
              <button type="button" className="plain" onClick={() => files.retry(key)}>
                {own.retry}
              </button>
            )}
            {problem === null ? null : (
              <button
                type="button"
                className="plain"
                aria-label={own.remove(file.name)}
                onClick={() => files.drop(key)}
              >
                {own.removeShort}
              </button>
            )}
          </li>
        ))}
      </ul>
      {full ? null : (
        <p className="attachment-choices">
          <Chooser label={own.camera} accept="image/jpeg,image/png" camera add={files.add} />
          <Chooser label={own.choose} accept={TAKEN} add={files.add} />
        </p>
      )}
      {files.busy ? (
        <p className="quiet">{sending.some(({ problem }) => problem !== null) ? own.unsent : own.wait}</p>
      ) : null}
    </fieldset>
  );
}

interface ChooserParts {
  readonly label: string;
  readonly accept: string;
  /** Opens the camera of a phone; a desk chooses a file all the same. */
  readonly camera?: boolean;
  readonly add: (files: readonly File[]) => void;
}

function Chooser({ label, accept, camera = false, add }: ChooserParts): ReactNode {
  const id = useId();
  return (
    <span className="attachment-chooser">
      <input
        id={id}
        type="file"
        className="attachment-input"
        accept={accept}
        multiple={!camera}
        {...(camera ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </span>
  );
}
