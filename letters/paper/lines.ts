/** How wide a text is in points. */
export type Width = (text: string) => number;

/** Never at the beginning of a line 避头, and never at its end 避尾. */
const NOT_FIRST = "，。、；：？！）》〉〕】”’…％%·";
const NOT_LAST = "（《〈〔【“‘";

/** Characters, with numbers and words of letters in one piece. */
const pieces = (text: string): readonly string[] => text.match(/[\p{Script=Latin}\d.\-/]+|./gu) ?? [];

/**
 * Breaks a text into lines of a width; the first one begins so much further in. Numbers and words of letters stay whole unless
 * they are longer than a line.
 */
export function brokenInto(text: string, width: Width, room: number, indent = 0): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let left = room - indent;
  const next = (): void => {
    let carried = "";
    while (line !== "" && NOT_LAST.includes(line.slice(-1))) {
      carried = line.slice(-1) + carried;
      line = line.slice(0, -1);
    }
    lines.push(line);
    line = carried;
    left = room - width(carried);
  };
  for (const whole of pieces(text)) {
    for (const piece of width(whole) > room ? whole : [whole]) {
      const wide = width(piece);
      // Punctuation hangs over the edge rather than beginning a line.
      if (wide > left && line !== "" && !NOT_FIRST.includes(piece)) next();
      line += piece;
      left -= wide;
    }
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines;
}
