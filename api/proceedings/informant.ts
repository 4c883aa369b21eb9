import { z } from "zod";
import { nameOf, words } from "../http/shapes";

/** Who complained, and how to answer them. */
export const INFORMANT = z.strictObject({ name: nameOf(100), contact: words(500) });

/** Where it was encrypted for: it can be read of no other complaint. */
export const informantPlace = (complaintId: string): string => `informant ${complaintId}`;
