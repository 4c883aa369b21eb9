import { isBrokenPipe, type Streams } from "./streams";
import { unusable } from "./table-input";

/**
 * Writes a result that is not a stream of rows. Gives false when its reader has left, which is no failure: nothing more is
 * to be written then. @throws FILE_UNUSABLE where it can't be written
 */
export function writeResult({ output }: Streams, text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const ended = (error?: Error | null): void => {
      if (error === undefined || error === null) resolve(true);
      else if (isBrokenPipe(error)) resolve(false);
      else reject(unusable(error, undefined) as Error);
    };
    // A failure comes to the callback and as an event, which must not find nobody listening.
    output.once("error", ended);
    output.write(text, (error) => {
      if (error === undefined || error === null) output.off("error", ended);
      ended(error);
    });
  });
}
