import { useEffect, useState } from "react";

const SETTLES_MS = 300;

/** A value once it has stopped changing for a moment: one search for a word, not one for a letter. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
