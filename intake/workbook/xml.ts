import { SaxesParser } from "saxes";
import { TextDecoder } from "node:util";
import { broken } from "./archive";
import { LIMITS } from "./limits";

/** Told of the tags and texts of a part, by the names without their prefixes. */
export interface XmlListener {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const LESS_THAN = 0x3c;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/**
 * Parses a part as it streams by; each step ends with a chunk. Entities of its own and other encodings than UTF-8 are refused:
 * Excel writes neither.
 * @throws FILE_UNUSABLE
 */
export async function* parsed(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): AsyncGenerator<void> {
  const parser = new SaxesParser<{ readonly xmlns: false }>({ xmlns: false });
  const refuse = (what: string) => (): never => {
    throw new Error(what);
  };
  parser.on("doctype", refuse("a document type"));
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => listener.open(local(name), attributes));
  parser.on("closetag", ({ name }) => listener.close?.(local(name)));
  if (listener.text !== undefined) {
    parser.on("text", listener.text);
    parser.on("cdata", listener.text);
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let sinceTag = 0;
  try {
    for await (const chunk of chunks) {
      const last = chunk.lastIndexOf(LESS_THAN);
      sinceTag = last === -1 ? sinceTag + chunk.length : chunk.length - last;
      if (sinceTag > LIMITS.text) throw new Error("a text without end");
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (cause) {
    throw broken(cause);
  }
}

/** Parses a whole part. @throws FILE_UNUSABLE */
export async function parseAll(chunks: AsyncIterable<Uint8Array>, listener: XmlListener): Promise<void> {
  const steps = parsed(chunks, listener);
  for (let next = await steps.next(); next.done !== true; next = await steps.next());
}
