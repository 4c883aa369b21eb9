import type { ReactNode } from "react";
import type { Attachment } from "../../api-types";
import { useLanguage, useTexts } from "../../texts/language";
import { instantWords } from "../../time/shanghai";
import { ATTACHMENT_KINDS } from "../../words.generated";
import { TEXTS } from "./texts";
import "./style.css";

const at = (id: string): string => `/api/v1/attachments/${encodeURIComponent(id)}`;
const isPhoto = ({ kind }: Pick<Attachment, "kind">): boolean => kind === "jpeg" || kind === "png";

/** A photo small, a document by its kind. */
export function Thumbnail({ attachment }: { readonly attachment: Attachment }): ReactNode {
  if (!isPhoto(attachment)) return <span className="attachment-kind">{attachment.kind.toUpperCase()}</span>;
  return (
    <img
      className="attachment-picture"
      src={`${at(attachment.id)}/picture?size=thumbnail`}
      alt={attachment.name}
      loading="lazy"
    />
  );
}

const SIZES = ["B", "KB", "MB"] as const;
const sizeWords = (bytes: number): string => {
  const step = bytes < 1_024 ? 0 : bytes < 1_024 * 1_024 ? 1 : 2;
  return `${(bytes / 1_024 ** step).toFixed(step === 2 ? 1 : 0)} ${SIZES[step] ?? ""}`;
};

/** Attachments 附件 of an act: photos to be looked at, documents to be saved; what a photo says of place and time beside it. */
export function AttachmentList({ attachments }: { readonly attachments: readonly Attachment[] }): ReactNode {
  const { t, named } = useLanguage();
  const own = useTexts(TEXTS);
  if (attachments.length === 0) return null;
  return (
    <ul className="plain-list attachments-list" aria-label={own.title}>
      {attachments.map((attachment) => (
        <li key={attachment.id} className="attachment">
          {isPhoto(attachment) ? (
            <a href={`${at(attachment.id)}/picture`} target="_blank" rel="noreferrer">
              <Thumbnail attachment={attachment} />
            </a>
          ) : (
            <Thumbnail attachment={attachment} />
          )}
          <span className="attachment-name">
            <a href={`${at(attachment.id)}/content`} download={attachment.name} aria-label={own.save(attachment.name)}>
              {attachment.name}
            </a>
            <br />
            <span className="quiet">
              {[
                named(ATTACHMENT_KINDS, attachment.kind),
                sizeWords(attachment.bytes),
                attachment.takenAt === null ? null : `${own.taken} ${instantWords(attachment.takenAt, t, true)}`,
                attachment.latitude === null ? null : `${attachment.latitude}, ${attachment.longitude ?? ""}`,
              ]
                .filter((part) => part !== null)
                .join(" · ")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
