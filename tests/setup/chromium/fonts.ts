import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sfntOf } from "./sfnt";

const NOTO = dirname(require.resolve("@fontsource/noto-sans-sc/package.json"));
const DEJAVU = dirname(require.resolve("@fontsource/dejavu-sans/package.json"));

/** What a browser may see. DejaVu has what Noto Sans SC lacks: Ⅲ, →, ①, ≤, μ. */
const FONTS = {
  latin: join(NOTO, "files", "noto-sans-sc-latin-400-normal.woff"),
  "latin-bold": join(NOTO, "files", "noto-sans-sc-latin-700-normal.woff"),
  chinese: join(NOTO, "files", "noto-sans-sc-chinese-simplified-400-normal.woff"),
  "chinese-bold": join(NOTO, "files", "noto-sans-sc-chinese-simplified-700-normal.woff"),
  symbols: join(DEJAVU, "files", "dejavu-sans-latin-400-normal.woff"),
} as const;
export type FontName = keyof typeof FONTS;
const ALL_FONTS = Object.keys(FONTS) as FontName[];

/**
 * Puts fonts and a fontconfig file into `folder` and gives the file's place (for FONTCONFIG_FILE). Nothing else is seen
 * through it, so a page looks the same on every machine.
 */
export function writeFonts(folder: string, fonts: readonly FontName[] = ALL_FONTS): string {
  const files = join(folder, "fonts");
  mkdirSync(files, { recursive: true });
  for (const font of fonts) {
    writeFileSync(join(files, `${font}.ttf`), sfntOf(readFileSync(FONTS[font])));
  }
  const configuration = join(folder, "fonts.conf");
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${files}</dir><cachedir>${join(folder, "cache")}</cachedir>
<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  );
  return configuration;
}
