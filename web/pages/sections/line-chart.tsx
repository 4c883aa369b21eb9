import { type ReactNode, useRef } from "react";
import { useWidth } from "./use-width";

const [HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [240, 44, 12, 16, 28];
/** Pixels between two labels of periods. */
const LABEL_WIDTH = 64;

interface Point {
  readonly label: string;
  readonly value: number;
}

/** A top of the scale a little above everything drawn, one, two or five times a power of ten. */
function niceTop(highest: number): number {
  if (!(highest > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 1.5, 2, 3, 5, 7.5, 10].find((times) => times * power >= highest * 1.05) ?? 10;
  return step * power;
}

/** A line of values with the target as a dashed line; values that are no numbers leave a gap. */
export function LineChart({
  points,
  limit,
  label,
}: {
  readonly points: readonly Point[];
  readonly limit: { readonly value: number; readonly words: string } | null;
  readonly label: string;
}): ReactNode {
  const box = useRef<SVGSVGElement>(null);
  const width = useWidth(box, 640);
  const numbers = points.map(({ value }) => value).filter(Number.isFinite);
  const top = niceTop(Math.max(...numbers, limit?.value ?? 0));
  const x = (index: number): number =>
    LEFT + (points.length < 2 ? 0.5 : index / (points.length - 1)) * (width - LEFT - RIGHT);
  const y = (value: number): number => TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
  const drawn = points.flatMap(({ value, label: at }, index) =>
    Number.isFinite(value) ? [{ at, x: x(index), y: y(value), index, value }] : [],
  );
  const path = drawn
    .map(
      (point, n) => `${drawn[n - 1]?.index === point.index - 1 ? "L" : "M"}${point.x.toFixed(1)} ${point.y.toFixed(1)}`,
    )
    .join("");
  const every = Math.max(1, Math.ceil(points.length / Math.max(1, Math.floor(width / LABEL_WIDTH))));
  return (
    <svg ref={box} className="chart" viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line className="chart-grid" x1={LEFT} x2={width - RIGHT} y1={y(top * share)} y2={y(top * share)} />
          <text className="chart-text" x={LEFT - 6} y={y(top * share) + 4} textAnchor="end">
            {Number((top * share).toPrecision(3))}
          </text>
        </g>
      ))}
      {points.map(({ label: at }, index) =>
        index % every === 0 ? (
          <text key={at} className="chart-text" x={x(index)} y={HEIGHT - 8} textAnchor="middle">
            {at.slice(2)}
          </text>
        ) : null,
      )}
      {limit === null ? null : (
        <line className="chart-limit" x1={LEFT} x2={width - RIGHT} y1={y(limit.value)} y2={y(limit.value)} />
      )}
      <path className="chart-line" d={path} />
      {drawn.map((point) => (
        <circle key={point.at} className="chart-point" cx={point.x} cy={point.y} r={3}>
          <title>{`${point.at}: ${point.value}`}</title>
        </circle>
      ))}
      {limit === null ? null : (
        <text className="chart-limit-text" x={LEFT + 4} y={y(limit.value) - 6}>
          {limit.words}
        </text>
      )}
    </svg>
  );
}
