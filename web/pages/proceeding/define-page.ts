import type { ReactNode } from "react";
import type { ProceedingFile, ProceedingKind } from "../../api-types";

/** What the pages of one kind of proceeding show beside what all do; each part may be left out. */
export interface KindPage<File extends ProceedingFile = ProceedingFile> {
  /** Below the heading: how far it is. */
  readonly above?: (props: { readonly file: File }) => ReactNode;
  /** Facts of its kind, as `dt` and `dd`, before those of all. */
  readonly facts?: (props: { readonly file: File }) => ReactNode;
  /** Sections of its kind behind the letters. */
  readonly main?: (props: { readonly file: File }) => ReactNode;
  /** Sections of its kind before the timeline. */
  readonly side?: (props: { readonly file: File }) => ReactNode;
  /** Whether the rung of its ladder says something of it. */
  readonly withRung?: true;
  /** The sheet of its list. */
  readonly sheet?: "matters";
  /** Above its list: how one is opened by a person. */
  readonly opening?: () => ReactNode;
  /** Whose menus name its list; everybody's who reads matters unless said. */
  readonly readers?: (role: string) => boolean;
}

/** Pages by kind. */
export type KindPages = Readonly<Record<ProceedingKind, KindPage>>;

/** Defines the pages of a kind by its own file. */
export const definePage = <File extends ProceedingFile>(page: KindPage<File>): KindPage =>
  // One registry over all kinds: which file belongs to which parts is kept by the address it was read from.
  page as never;
