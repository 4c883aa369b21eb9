import { appendFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Answer } from "../db/proceeding/answers";
import type { Channel } from "../domain/vocabulary";

/** A short message by another channel than mail; it names no person and no fact of the matter. */
export interface ShortMessage {
  readonly deliveryId: string;
  /** The number or account of its reader there. */
  readonly to: string;
  readonly text: string;
}

/** The way to a channel's provider. Never throws: what can't be reached says nothing for good, `pending`. */
export interface ChannelPort {
  send(message: ShortMessage): Promise<Answer>;
}

/** Every channel beside mail. */
export type Channels = Readonly<Record<Exclude<Channel, "mail">, ChannelPort>>;

/**
 * Stand-ins that write what would be sent to `<folder>/<channel>.jsonl`, a message a line: no provider of SMS or of 浙政钉 is known
 * here (docs/reference/channels.md). Without a folder nothing is sent and each message is refused by name, so that the ladder goes on
 * to a person.
 */
export const fileChannels = (folder: string | null): Channels => ({
  sms: folder === null ? NOT_CONFIGURED : fileChannel(folder, "sms"),
  zzd: folder === null ? NOT_CONFIGURED : fileChannel(folder, "zzd"),
});

const NOT_CONFIGURED: ChannelPort = {
  send: () => Promise.resolve({ state: "refused", response: "no provider is configured for this channel" }),
};

const fileChannel = (folder: string, channel: Exclude<Channel, "mail">): ChannelPort => ({
  send: async (message) => {
    try {
      await mkdir(folder, { recursive: true });
      await appendFile(join(folder, `${channel}.jsonl`), `${JSON.stringify({ channel, ...message })}\n`, "utf8");
      return { state: "sent", response: "written to a file" };
    } catch (error) {
      return { state: "pending", error: error instanceof Error ? error.message : String(error) };
    }
  },
});
