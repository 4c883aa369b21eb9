import ts from "typescript";
import { parse, place, walk } from "./syntax";
import type { TextFile } from "./tree";

const CLOCK_OR_CHANCE = new Set(["Date.now", "Math.random", "performance.now", "crypto.randomUUID"]);

const isLocaleCall = (name: string): boolean => /\.toLocale\w*String$|\.localeCompare$/.test(name);

/** Why `node` makes the law depend on more than its arguments; undefined where it does not. */
function impurity(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === "Date" && (node.arguments?.length ?? 0) === 0)
    return "new Date() without an instant";
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText();
    if (CLOCK_OR_CHANCE.has(name)) return name;
    if (isLocaleCall(name)) return `${node.name.text}: depends on the machine's language data`;
  }
  if (ts.isIdentifier(node) && node.text === "Intl" && ts.isPropertyAccessExpression(node.parent))
    return "Intl: depends on the machine's language data";
  return undefined;
}

/** Places in `domain/` that read a clock, chance or the machine's language. */
export function impureLaw(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith("domain/"))
    .flatMap((file) => {
      const found: string[] = [];
      walk(parse(file), (node) => {
        const why = impurity(node);
        if (why !== undefined) found.push(`${place(node)}: ${why}`);
      });
      return found;
    });
}

/** `let` or `var` at the top of a workflow module: state that a worker would share between runs. */
export function moduleState(files: readonly TextFile[]): readonly string[] {
  return files
    .filter(({ path }) => path.startsWith("workflows/"))
    .flatMap((file) =>
      parse(file)
        .statements.filter(ts.isVariableStatement)
        .filter(({ declarationList }) => (declarationList.flags & ts.NodeFlags.Const) === 0)
        .map((statement) => `${place(statement)}: ${statement.getText().slice(0, 60)}`),
    );
}
