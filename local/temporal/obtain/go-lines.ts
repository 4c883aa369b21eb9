import type { LeashedEnd } from "../leashed";
import { say, type OnProgress } from "./progress";

/** Turns what Go writes while it downloads, compiles and links into progress, and keeps its last words for a failure. */
export class GoLines {
  private downloads = 0;
  private compiled = 0;
  private total = 0;
  private linking = 0;
  private readonly errors: string[] = [];

  constructor(
    private readonly packages: readonly string[],
    private readonly onProgress: OnProgress,
  ) {}

  /** Says how many packages are going to be compiled. */
  expect(total: number): void {
    this.total = total;
    this.compile();
  }

  /** Reads one line of standard error. */
  read(line: string): void {
    if (line.startsWith("go: downloading ")) {
      this.downloads += 1;
      const name = line.slice("go: downloading ".length);
      const message = `downloading Go modules: ${this.downloads} so far (${name})`;
      this.onProgress({ phase: "modules", done: this.downloads, total: null, message });
      return;
    }
    if (!isPackage(line)) {
      this.errors.push(line);
      return;
    }
    this.compiled += 1;
    if (this.packages.includes(line)) this.linking += 1;
    this.compile();
  }

  /** Why a call of Go failed: that it hung, or its last three lines without any password of a proxy's address. */
  failure(end: LeashedEnd): string {
    if (end.ended !== null) return "Go said nothing for ten minutes and was ended";
    const words = this.errors.filter((line) => line.trim() !== "" && !line.startsWith("#")).slice(-3);
    const text = words.join(" | ").replace(/\/\/[^/\s@]*@/g, "//…@");
    return text === "" ? `ended with code ${String(end.code)}` : text.slice(0, 500);
  }

  private compile(): void {
    const { compiled: done, total } = this;
    if (this.linking === this.packages.length || total <= this.packages.length) {
      this.onProgress(say("link", `linking ${this.packages.length === 1 ? "the server" : "the servers"}`));
      return;
    }
    const message = `building the Temporal server: ${done} of ${total} packages compiled`;
    this.onProgress({ phase: "compile", done, total, message });
  }
}

/** `go build -v` names each package in a line of its own; everything else it writes has blanks or a colon. */
const isPackage = (line: string): boolean => /^[\w.~/@-]+$/.test(line);
