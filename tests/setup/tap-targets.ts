import type { Page } from "playwright-core";

/** CSS pixels that a finger needs each way (WCAG 2.2, 2.5.5). */
const FINGER = 44;

/** The little of a browser's window that is used below; its whole types would be seen by every file of ours. */
interface Window {
  readonly document: { querySelectorAll(selector: string): Iterable<Target> };
}
interface Target {
  readonly tagName: string;
  readonly type?: string;
  readonly textContent: string;
  closest(selector: "label"): Target | null;
  checkVisibility(): boolean;
  getBoundingClientRect(): { readonly width: number; readonly height: number; readonly right: number };
}

/** What can be tapped on the page and is smaller than a finger, as `96x19 A 去审核发布`. A box is tapped by its label. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((finger) => {
    const { document } = globalThis as unknown as Window;
    const targets = [...document.querySelectorAll("a, button, summary, input, select, textarea")].map((target) =>
      target.type === "checkbox" || target.type === "radio" ? (target.closest("label") ?? target) : target,
    );
    return targets.flatMap((target) => {
      const { width, height, right } = target.getBoundingClientRect();
      if (!target.checkVisibility() || right <= 0 || (width >= finger && height >= finger)) return [];
      return [`${Math.round(width)}x${Math.round(height)} ${target.tagName} ${target.textContent.trim()}`];
    });
  }, FINGER);
}
