import type exifReader from "exif-reader";

/** What a photo says of itself: the clock and the receiver of the device, neither of which anybody has checked. */
export interface Taken {
  /** RFC 3339; null where it says nothing that is a time. */
  readonly takenAt: string | null;
  /** Degrees of WGS 84 with six decimals; null where it says nothing that is a place. */
  readonly latitude: string | null;
  readonly longitude: string | null;
}

const NOTHING: Taken = { takenAt: null, latitude: null, longitude: null };
/** A segment of a JPEG holds no more. */
const LONGEST = 64 * 1024;

/** Place and time from EXIF; what can't be read says nothing. */
export function takenFrom(exif: Buffer | undefined): Taken {
  if (exif === undefined || exif.length > LONGEST) return NOTHING;
  const read = require("exif-reader") as typeof exifReader;
  try {
    const { Photo, Image, GPSInfo } = read(exif);
    const latitude = degrees(GPSInfo?.["GPSLatitude"], GPSInfo?.["GPSLatitudeRef"], { negative: "S", most: 90 });
    const longitude = degrees(GPSInfo?.["GPSLongitude"], GPSInfo?.["GPSLongitudeRef"], { negative: "W", most: 180 });
    const isPlace = latitude !== null && longitude !== null;
    return {
      takenAt: instantOf(Photo?.["DateTimeOriginal"] ?? Image?.["DateTime"], Photo?.["OffsetTimeOriginal"]),
      latitude: isPlace ? latitude : null,
      longitude: isPlace ? longitude : null,
    };
  } catch {
    return NOTHING;
  }
}

function degrees(value: unknown, side: unknown, { negative, most }: { negative: string; most: number }): string | null {
  if (!Array.isArray(value)) return null;
  const [whole = NaN, minutes = 0, seconds = 0] = value as readonly number[];
  const angle = whole + minutes / 60 + seconds / 3_600;
  if (!Number.isFinite(angle) || angle < 0 || angle > most) return null;
  return (side === negative && angle > 0 ? -angle : angle).toFixed(6);
}

const OFFSET = /^[+-](?:0\d|1[0-4]):[0-5]\d$/;

/** The wall time of the device: with its offset where it is kept, else of China. */
function instantOf(wall: unknown, offset: unknown): string | null {
  if (!(wall instanceof Date) || Number.isNaN(wall.getTime())) return null;
  const year = wall.getUTCFullYear();
  if (year < 1990 || year > 9_999) return null;
  const at = typeof offset === "string" && OFFSET.test(offset) ? offset : "+08:00";
  return `${wall.toISOString().slice(0, 19)}${at}`;
}
