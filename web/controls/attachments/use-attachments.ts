import { useRef, useState } from "react";
import type { ActedOn, Attachment, Problem } from "../../api-types";
import { removeAttachment, uploadAttachment } from "../../client/attachment-upload";
import { randomKey } from "../../client/random-key";
import { RequestFailed } from "../../client/request";
import { useKept } from "../../client/use-kept";

/** Files of one act, as the API counts them. */
export const MOST = 30;

/** A file on its way. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  readonly share: number;
  readonly problem: Problem | null;
}

/** The attachments of a form: those that the server has, and those on their way. */
export interface Attachments {
  readonly kept: readonly Attachment[];
  readonly sending: readonly Sending[];
  /** Whether the form has to wait: something is on its way, or was not taken. */
  readonly busy: boolean;
  /** What an act says of them: nothing where there are none. */
  readonly carried: { readonly attachments?: readonly string[] };
  readonly add: (files: readonly File[]) => void;
  readonly retry: (key: string) => void;
  readonly drop: (key: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

const NONE: readonly Attachment[] = [];

/** Keeps the attachments of a form under its name: what the server has survives a reload of the page. */
export function useAttachments(on: ActedOn | null, name: string): Attachments {
  const [kept, setKept, clear] = useKept<readonly Attachment[]>(`${name}.attachments`, NONE);
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const latest = useRef(kept);
  latest.current = kept;
  const keep = (next: readonly Attachment[]): void => {
    latest.current = next;
    setKept(next);
  };
  const change = (key: string, part: Partial<Sending>): void =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));
  const send = ({ key, file }: Pick<Sending, "key" | "file">): void => {
    uploadAttachment({ file, key, on }, (share) => change(key, { share })).then(
      (attachment) => {
        drop(key);
        keep([...latest.current.filter(({ id }) => id !== attachment.id), attachment]);
      },
      (error: unknown) => {
        const problem = error instanceof RequestFailed ? error.problem : { status: 0, code: "UNREACHABLE" };
        change(key, { problem });
      },
    );
  };
  return {
    kept,
    sending,
    busy: sending.length > 0,
    carried: kept.length === 0 ? {} : { attachments: kept.map(({ id }) => id) },
    add: (files) => {
      const room = Math.max(0, MOST - kept.length - sending.length);
      const fresh = files.slice(0, room).map((file) => ({ key: randomKey(), file, share: 0, problem: null }));
      setSending((all) => [...all, ...fresh]);
      for (const one of fresh) send(one);
    },
    // Under its own key: what had arrived after all is not kept twice.
    retry: (key) => {
      const one = sending.find((other) => other.key === key);
      if (one === undefined) return;
      change(key, { problem: null, share: 0 });
      send(one);
    },
    drop,
    remove: (id) => {
      keep(latest.current.filter((one) => one.id !== id));
      removeAttachment(id).catch(() => undefined);
    },
    clear,
  };
}
