import { ERROR_CATALOGUE } from "../../domain/errors";

const INTRODUCTION = `# Errors

Every expected failure has a code from one catalogue (\`domain/errors/catalogue.ts\`). A code is never renamed or given
another meaning. Answers of the API are RFC 9457 problems with the code in \`code\`; logs and the commands name it too.
"Again" says whether the same request may succeed later without a change.

This page is made by \`npm run docs\`.

| code | status | again | what happened | 页面提示 | what to do |
| --- | --- | --- | --- | --- | --- |
`;

/** The page docs/reference/errors.md, made from the catalogue; a test checks that the two agree. */
export function errorsPage(): string {
  const rows = Object.entries(ERROR_CATALOGUE).map(
    ([code, { status, retryable, title, titleZh, todo }]) =>
      `| \`${code}\` | ${status} | ${retryable ? "yes" : "no"} | ${title} | ${titleZh} | ${todo} |`,
  );
  return `${INTRODUCTION}${rows.join("\n")}\n`;
}

if (require.main === module) process.stdout.write(errorsPage());
