/** Ids of what the user makes: its time, so that they stand in order, and letters that no other machine has at that time. */

/** @param now ISO time in UTC @param random letters and digits */
export const madeId = (now: string, random: string): string => `${now}-${random}`;

/** Eight letters and digits by chance. */
export const randomLetters = (): string => crypto.randomUUID().slice(0, 8);
