import { openapi } from "../../api/openapi/openapi";
import { ROUTES } from "../../api/routes";

/** An operation as the document has it. */
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

/** What a page can meet: refusals have one shape, and headers are the client's affair. */
function shown(operation: Operation): object {
  const answers = Object.entries(operation.responses)
    .filter(([status]) => status.startsWith("2"))
    .map(([status, { content }]) => [status, { description: "", ...(content === undefined ? {} : { content }) }]);
  return { ...operation, responses: Object.fromEntries(answers) as object };
}

/** The API's document without what pages have no type for; `npm run api:types` makes web/api-schema.d.ts of it. */
export function pagesDocument(): string {
  const document = openapi(ROUTES) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(Object.entries(operations).map(([method, operation]) => [method, shown(operation)])) as object,
  ]);
  return JSON.stringify({ ...document, paths: Object.fromEntries(paths) as object });
}

if (require.main === module) process.stdout.write(pagesDocument());
