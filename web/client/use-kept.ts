import { useCallback, useState } from "react";
import { forget, keep, readKept } from "./form-memory";

/** A form's values that survive a reload of the tab; `clear` is called once the server has them. */
export function useKept<T>(name: string, empty: T): readonly [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => readKept<T>(name) ?? empty);
  const set = useCallback(
    (next: T) => {
      setValue(next);
      keep(name, next);
    },
    [name],
  );
  const clear = useCallback(() => {
    setValue(empty);
    forget(name);
    // `empty` is a constant of the form.
  }, [name]);
  return [value, set, clear];
}
