import type Sharp from "sharp";
import { fileUnusable, HeqingError } from "../../domain/errors";
import { type Taken, takenFrom } from "./exif";

/** Most pixels that are decoded: what cameras of phones make, and far below what fills the memory. */
const MOST_PIXELS = 100_000_000;
/** Sides of the copies, in pixels: readable on a desk, and in a list on a phone. */
const PUBLIC_SIDE = 2_560;
const THUMBNAIL_SIDE = 320;

/** A photo that was decoded, with copies made of its pixels alone. */
export interface Photo extends Taken {
  readonly width: number;
  readonly height: number;
  /** JPEG without EXIF, comments, profiles or embedded pictures; turned as it was held. */
  readonly publicCopy: Buffer;
  readonly thumbnail: Buffer;
}

/** Decodes a photo whole. What its name or its sender calls it is not asked. @throws HeqingError FILE_UNUSABLE */
export async function photoOf(bytes: Buffer, format: "jpeg" | "png"): Promise<Photo> {
  // Only here: it is large, and most of what runs looks at no photo.
  const sharp = require("sharp") as typeof Sharp;
  const opened = () => sharp(bytes, { failOn: "error", limitInputPixels: MOST_PIXELS, sequentialRead: true });
  try {
    const { width, height, exif, format: found } = await opened().metadata();
    if (found !== format) throw new Error(`expected ${format}, decoded ${found}`);
    if (width * height > MOST_PIXELS) {
      throw fileUnusable([{ fault: "photo-large", facts: { limit: MOST_PIXELS / 1_000_000 } }]);
    }
    const smaller = (source: Sharp.Sharp, side: number) =>
      source
        .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
        .flatten({ background: "white" })
        .jpeg({ quality: 82, mozjpeg: false });
    const publicCopy = await smaller(opened().rotate(), PUBLIC_SIDE).toBuffer();
    const thumbnail = await smaller(sharp(publicCopy), THUMBNAIL_SIDE).toBuffer();
    return { width, height, ...takenFrom(exif), publicCopy, thumbnail };
  } catch (cause) {
    if (cause instanceof HeqingError) throw cause;
    if (cause instanceof Error && /pixel limit/i.test(cause.message)) {
      throw fileUnusable([{ fault: "photo-large", facts: { limit: MOST_PIXELS / 1_000_000 } }], cause);
    }
    throw fileUnusable([{ fault: "photo-broken" }], cause);
  }
}
