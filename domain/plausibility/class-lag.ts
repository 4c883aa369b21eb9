import { className } from "../water";
import type { Found } from "./pattern";
import type { StationReading } from "./reading";

/** A published class that its own values do not make; null where they agree or one of the two is not known. */
export function findClassLag({ publishedClass, judgedClass }: StationReading): Found | null {
  if (publishedClass === null || judgedClass === null || publishedClass === judgedClass) return null;
  const [published, judged] = [className(publishedClass), className(judgedClass)];
  return {
    items: [],
    reason: {
      zh: `平台发布的类别${published}与数值所得类别${judged}不一致，类别可能滞后于数值`,
      en: `the published class ${published} is not the class ${judged} of the values: it may lag behind them`,
    },
  };
}
