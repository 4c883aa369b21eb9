import type { ReactNode } from "react";
import type { ActedOn, Matter, Miss, Offer, ProceedingFile } from "../../../api-types";

/** What a form of an act is given. */
export interface FormProps {
  readonly on: ActedOn;
  readonly file: ProceedingFile & { readonly misses?: readonly Miss[] } & Partial<
      Pick<Matter, "departments" | "listedDuties">
    >;
  readonly offer: Offer;
  /** The offers of the same kind of act; the form of an exception lets one of them be chosen. */
  readonly peers: readonly Offer[];
}
export type FormComponent = (props: FormProps) => ReactNode;

/** The step that an offer does. 0 where it does none: the API refuses it. */
export const stepOf = ({ step }: Offer): number => step ?? 0;

/** Where a form keeps what is typed, until the server has it. */
export const memoryOf = ({ kind, id }: ActedOn, form: string): string => `heqing.form.${kind}.${id}.${form}`;
