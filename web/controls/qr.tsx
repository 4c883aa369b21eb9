import { type ReactNode, useEffect, useState } from "react";

/** A text as a QR code, black on white whatever the page's colours are; what draws it is fetched with the first one. */
export function Qr({ text, label }: { readonly text: string; readonly label: string }): ReactNode {
  const [drawn, setDrawn] = useState<{ readonly size: number; readonly path: string } | null>(null);
  useEffect(() => {
    const draw = async (): Promise<void> => {
      const { encode } = await import("uqr");
      const { data, size } = encode(text, { border: 2 });
      const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
      setDrawn({ size, path: dark.join("") });
    };
    // Without the picture the same stands in letters below it.
    draw().catch(() => setDrawn(null));
  }, [text]);
  const size = drawn?.size ?? 1;
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={drawn?.path ?? ""} fill="#000" />
    </svg>
  );
}
