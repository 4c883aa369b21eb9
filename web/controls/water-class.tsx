import type { ReactNode } from "react";
import { useLanguage } from "../texts/language";

const NAMES = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"] as const;

/** The printed name of a class, given as number or name; null where it is open. */
export function className(value: string | number | null | undefined): string | null {
  if (value === null || value === undefined || value === "") return null;
  const number = typeof value === "number" ? value : /^[1-6]$/.test(value) ? Number(value) : null;
  return number === null ? String(value) : (NAMES[number - 1] ?? String(value));
}

/** 1 to 6 of a class's name, 0 where it is none. */
const rank = (name: string | null): number => (name === null ? 0 : NAMES.findIndex((known) => known === name) + 1);

/** A class in its colour and always in words. */
export function WaterClass({ value }: { readonly value: string | number | null | undefined }): ReactNode {
  const { t } = useLanguage();
  const name = className(value);
  return (
    <span className={`water water-${rank(name)}`}>{name === null ? t.verdict.open : t.verdict.className(name)}</span>
  );
}
