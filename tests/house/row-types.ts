import { posix } from "node:path";
import ts from "typescript";
import { parse, place, walk } from "./syntax";
import type { TextFile } from "./tree";

/** By the name of a table or function the types of its columns; of a function that gives one value, under its own name. */
export type Catalogue = ReadonlyMap<string, ReadonlyMap<string, string>>;

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

const typesOf = (node: ts.InterfaceDeclaration | ts.TypeLiteralNode): ReadonlyMap<string, string> =>
  new Map(
    node.members.filter(ts.isPropertySignature).map(({ name, type }) => [name.getText(), bare(type)?.join(" ") ?? ""]),
  );

/** What the driver gives, without null and lists; none where a type says more than the driver: a word of the law, a shape. */
function bare(type: ts.TypeNode | undefined): readonly string[] | undefined {
  if (type === undefined) return undefined;
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return bare(type.type);
  if (ts.isArrayTypeNode(type)) return bare(type.elementType);
  if (ts.isUnionTypeNode(type)) {
    const all = type.types.map(bare);
    return all.every((one) => one !== undefined) ? all.flat() : undefined;
  }
  const text = type.getText();
  if (text === "null" || text === "undefined") return [];
  return ["string", "number", "boolean", "Date", "Buffer"].includes(text) ? [text] : undefined;
}

function declarationsIn(source: ts.SourceFile): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  walk(source, (node) => {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) found.set(node.name.text, node);
  });
  return found;
}

/** Reads the catalogue from the files that `npm run schema` makes of it. */
export function catalogueOf(files: readonly TextFile[]): Catalogue {
  const declared = new Map(files.flatMap((file) => [...declarationsIn(parse(file))]));
  const catalogue = new Map<string, ReadonlyMap<string, string>>();
  for (const all of ["Book", "BookFunctions"]) {
    const book = declared.get(all);
    if (book === undefined || !ts.isInterfaceDeclaration(book)) throw new Error(`expected an interface ${all}`);
    for (const { name, type } of book.members.filter(ts.isPropertySignature)) {
      const row = type !== undefined && ts.isTypeReferenceNode(type) ? declared.get(type.getText()) : type;
      const columns = row !== undefined && (ts.isInterfaceDeclaration(row) || ts.isTypeLiteralNode(row));
      const key = name.getText();
      catalogue.set(key, columns ? typesOf(row) : new Map([[key, bare(type)?.join(" ") ?? ""]]));
    }
  }
  return catalogue;
}

const camel = (column: string): string => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a file's statements give, as `name type`: columns of the tables and functions it speaks of, and what it calls them. */
function spokenOf(text: string, catalogue: Catalogue): ReadonlySet<string> {
  const spoken = new Set([...text.matchAll(/heqing\.(\w+)/g)].map(([, name = ""]) => name));
  const columns = [...spoken].flatMap((name) => [...(catalogue.get(name) ?? [])]);
  const called = [...text.matchAll(/\b(\w+)(?:::\w+(?:\[\])?)? as "?(\w+)"?/g)].flatMap(([, column, alias = ""]) =>
    columns.filter(([name]) => name === column).map(([, type]) => [alias, type] as const),
  );
  const given = [...text.matchAll(/heqing\.(\w+)\([^()]*\) as "?(\w+)"?/g)].map(
    ([, name = "", alias = ""]) => [alias, catalogue.get(name)?.get(name) ?? ""] as const,
  );
  const camelled = columns.map(([name, type]) => [camel(name), type] as const);
  return new Set([...columns, ...camelled, ...called, ...given].map(([name, type]) => `${name} ${type}`));
}

/** Declarations by file and name, to follow a row's type to where it is written. */
class Types {
  readonly #sources = new Map<string, ts.SourceFile>();
  readonly #declared = new Map<string, ReadonlyMap<string, Declaration>>();

  constructor(files: readonly TextFile[]) {
    for (const file of files) {
      const source = parse(file);
      this.#sources.set(file.path, source);
      this.#declared.set(file.path, declarationsIn(source));
    }
  }

  get sources(): readonly ts.SourceFile[] {
    return [...this.#sources.values()];
  }

  /** Where a name that `node` says is declared; undefined where that is not in db/. */
  find(node: ts.Node, name: string): Declaration | undefined {
    const source = node.getSourceFile();
    const here = this.#declared.get(source.fileName)?.get(name);
    if (here !== undefined) return here;
    for (const statement of source.statements.filter(ts.isImportDeclaration)) {
      const named = statement.importClause?.namedBindings;
      if (named === undefined || !ts.isNamedImports(named)) continue;
      const one = named.elements.find((element) => element.name.text === name);
      if (one === undefined || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const path = posix.join(posix.dirname(source.fileName), `${statement.moduleSpecifier.text}.ts`);
      return this.#declared.get(path)?.get((one.propertyName ?? one.name).text);
    }
    return undefined;
  }
}

/** Every property that a row type states, wherever in db/ it is written. */
function properties(type: ts.TypeNode, types: Types, seen: Set<ts.Node> = new Set()): readonly ts.PropertySignature[] {
  if (seen.has(type)) return [];
  seen.add(type);
  const below = (node: ts.TypeNode): readonly ts.PropertySignature[] => properties(node, types, seen);
  if (ts.isTypeLiteralNode(type)) return type.members.filter(ts.isPropertySignature);
  if (ts.isIntersectionTypeNode(type) || ts.isUnionTypeNode(type)) return type.types.flatMap(below);
  if (ts.isParenthesizedTypeNode(type)) return below(type.type);
  if (!ts.isTypeReferenceNode(type) && !ts.isExpressionWithTypeArguments(type)) return [];
  const name = ts.isTypeReferenceNode(type) ? type.typeName.getText() : type.expression.getText();
  const inArguments = (type.typeArguments ?? []).flatMap(below);
  if (name === "Pick" || name === "Omit") return narrowed(name, type.typeArguments?.[1], inArguments);
  const declaration = types.find(type, name);
  if (declaration === undefined) return inArguments;
  if (ts.isTypeAliasDeclaration(declaration)) return [...inArguments, ...below(declaration.type)];
  const inherited = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types.flatMap(below));
  return [...inArguments, ...inherited, ...declaration.members.filter(ts.isPropertySignature)];
}

/** Those properties that `Pick` or `Omit` leaves; all where the names are not written out. */
function narrowed(
  by: "Pick" | "Omit",
  keys: ts.TypeNode | undefined,
  all: readonly ts.PropertySignature[],
): readonly ts.PropertySignature[] {
  const literals = keys === undefined ? [] : ts.isUnionTypeNode(keys) ? keys.types : [keys];
  if (by === "Pick" && !literals.every(ts.isLiteralTypeNode)) return all;
  const names = new Set(literals.map((literal) => literal.getText().slice(1, -1)));
  return all.filter(({ name }) => names.has(name.getText()) === (by === "Pick"));
}

/**
 * Places in db/ where the row type of a query states by hand what the catalogue knows: a column that the module reads, as
 * the text, number, date or the like that it is, instead of by `Book` and `BookFunctions`. What a statement computes or casts
 * to another type is its own to state; so is a narrower type: a word of the law, the shape of a document.
 */
export function handwrittenRows(files: readonly TextFile[], catalogue: Catalogue): readonly string[] {
  const modules = files.filter(({ path }) => path.startsWith("db/") && !path.startsWith("db/schema/"));
  const types = new Types(modules);
  const found = new Set<string>();
  for (const source of types.sources) {
    const spoken = spokenOf(source.text, catalogue);
    walk(source, (node) => {
      if (!ts.isCallExpression(node) || !/(\.|^)query$/.test(node.expression.getText())) return;
      const [row] = node.typeArguments ?? [];
      if (row === undefined) return;
      for (const property of properties(row, types)) {
        const type = bare(property.type)?.join(" ") ?? "";
        const name = property.name.getText();
        if (type !== "" && spoken.has(`${name} ${type}`)) found.add(`${place(property)}: ${name}`);
      }
    });
  }
  return [...found].sort();
}
