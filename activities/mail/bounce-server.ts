import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { describeError, type Logger } from "../../telemetry/logger";
import { deliveryOf } from "./bounce-address";
import { readUndelivered } from "./delivery-status";

export interface BounceServerOptions {
  /** 0 = a free one. */
  readonly port: number;
  /** Address to listen on. */
  readonly listenOn: string;
  /** Host of the addresses to which what can't be delivered comes back. */
  readonly bounceHost: string;
  /** Keeps that a message came back; false where the book has no sent message of this id. */
  readonly record: (deliveryId: string, text: string) => Promise<boolean>;
  readonly logger: Logger;
}

/** A server that takes what comes back. */
export interface BounceServer {
  readonly port: number;
  close(): Promise<void>;
}

/** A report carries at most the headers or the whole of a message of ours, which are short. */
const BYTES_AT_MOST = 512 * 1_024;
const CLIENTS_AT_MOST = 20;
/** Ids that were reported before the book knew them as sent, remembered so that each is put off once. */
const PUT_OFF_AT_MOST = 1_000;

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });

/**
 * Listens for reports of messages that came back 退信. Takes mail to the addresses of our own messages alone, one
 * recipient a report, and passes nothing on.
 */
export async function startBounceServer(options: BounceServerOptions): Promise<BounceServer> {
  const { bounceHost, record, logger } = options;
  const putOff = new Set<string>();

  const take = async (stream: SMTPServerDataStream, { envelope }: SMTPServerSession): Promise<void> => {
    const message = await readAtMost(stream);
    if (message === null) throw refusal(552, "5.3.4 Expected a delivery report, this is too large");
    const deliveryId = deliveryOf(envelope.rcptTo[0]?.address ?? "", bounceHost);
    const undelivered = await readUndelivered(message);
    if (deliveryId === null || undelivered === null) return;
    if (await record(deliveryId, undelivered.text)) {
      logger.warn({ delivery: deliveryId }, "a message came back");
      return;
    }
    // A report may be faster than our own note of the message's acceptance.
    if (putOff.has(deliveryId)) return;
    if (putOff.size >= PUT_OFF_AT_MOST) putOff.clear();
    putOff.add(deliveryId);
    throw refusal(450, "4.2.0 Not known as sent yet, try again later");
  };

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    authOptional: true,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    logger: false,
    banner: "delivery reports only",
    size: BYTES_AT_MOST,
    maxClients: CLIENTS_AT_MOST,
    socketTimeout: 30_000,
    closeTimeout: 1_000,
    onRcptTo: ({ address }, { envelope }, callback) => {
      if (deliveryOf(address, bounceHost) === null) return callback(refusal(550, "5.1.1 No such address here"));
      if (envelope.rcptTo.length > 0) return callback(refusal(452, "4.5.3 One recipient a report"));
      return callback();
    },
    onData: (stream, session, callback) => {
      take(stream, session).then(
        () => callback(),
        (error: Error & { readonly responseCode?: number }) => {
          if (error.responseCode !== undefined) return callback(error);
          logger.warn({ err: describeError(error) }, "a delivery report could not be kept, its sender tries again");
          return callback(refusal(451, "4.3.0 Try again later"));
        },
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.listenOn, () => {
      server
        .off("error", reject)
        .on("error", (error) => logger.debug({ err: describeError(error) }, "a report's sender left"));
      resolve();
    });
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Null where more comes than a report may have; the rest is read and dropped, as the protocol wants it. */
async function readAtMost(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= BYTES_AT_MOST) chunks.push(chunk);
  }
  return bytes > BYTES_AT_MOST || stream.sizeExceeded ? null : Buffer.concat(chunks);
}
