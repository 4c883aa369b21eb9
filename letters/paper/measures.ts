/** GB/T 9704-2012 in points: A4, 版心 156 × 225 mm, 22 lines of 28 characters, 3号 for the text. */
const MILLIMETRE = 72 / 25.4;

/** Millimetres in points. */
export const mm = (length: number): number => length * MILLIMETRE;

export const PAGE = { width: mm(210), height: mm(297) } as const;
/** 天头 37 mm and 订口 28 mm. */
export const AREA = { left: mm(28), top: mm(37), width: mm(156), height: mm(225) } as const;
export const LINE = AREA.height / 22;
/** 3号 with 28 characters a line, 2号 of the title, 4号 of page numbers and of the foot. */
export const SIZE = { text: AREA.width / 28, title: 22, foot: 14, small: 10.5 } as const;
export const RED = "#d7000f";
