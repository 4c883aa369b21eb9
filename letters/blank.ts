/** Stands where a person has to write before the letter is signed: the law refuses a signature while it is there. */
export const BLANK = "（待填写）";
