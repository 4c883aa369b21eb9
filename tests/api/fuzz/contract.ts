import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { operationsOf, type Addressed, type Answered, type Document } from "./document";

/** An answer as it came over the wire. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
}

const headerOf = ({ headers }: Received, name: string): string => String(headers[name.toLowerCase()] ?? "");

/** What a document says, and what of an answer breaks it. */
export class Contract {
  readonly operations: readonly Addressed[];
  readonly #ajv: Ajv2020;
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(document: Document) {
    this.operations = operationsOf(document);
    this.#ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats(this.#ajv);
    this.#ajv.addSchema(document as object, "document");
  }

  /** Validator of what stands at a JSON pointer of the document, also within references. */
  validator(...pointer: readonly string[]): ValidateFunction {
    const place = `document#/${pointer
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/")}`;
    const known = this.#validators.get(place) ?? this.#ajv.compile({ $ref: place });
    this.#validators.set(place, known);
    return known;
  }

  /** Why an answer of an operation is outside the contract; null where it is within. */
  breach(operation: Addressed, answer: Received, head = false): string | null {
    const { status } = answer;
    const declared = operation.responses[String(status)];
    if (status === 0) return `no answer: ${answer.text}`;
    if (status >= 500) return `${status}`;
    if (declared === undefined) return `status ${status} is not documented`;
    return this.#headers(declared, answer) ?? (head ? null : this.#body(operation, declared, answer));
  }

  #headers({ headers = {} }: Answered, answer: Received): string | null {
    for (const [name, { schema }] of Object.entries(headers)) {
      const sent = headerOf(answer, name);
      if (sent === "") return `${answer.status} lacks the header ${name}`;
      if (schema["type"] === "integer" && !/^\d+$/.test(sent)) return `${name} is ${sent}`;
    }
    return null;
  }

  #body({ method, path }: Addressed, { content }: Answered, answer: Received): string | null {
    const { status, text } = answer;
    if (content === undefined) return text === "" ? null : `${status} has a body`;
    const sent = headerOf(answer, "content-type").split(";")[0] ?? "";
    if (content[sent] === undefined) return `${status} is ${sent}, documented is ${Object.keys(content).join(", ")}`;
    const value: unknown = sent.endsWith("json") ? JSON.parse(text) : text;
    const validate = this.validator(
      "paths",
      path,
      method.toLowerCase(),
      "responses",
      String(status),
      "content",
      sent,
      "schema",
    );
    if (validate(value)) return null;
    return `the body of ${status} does not fit: ${this.#ajv.errorsText(validate.errors)} in ${text.slice(0, 600)}`;
  }
}
