/**
 * How a text of the practice portal is written down: once for each of its editions.
 *
 * @typedef {'en2026' | 'enOld' | 'zh'} Edition
 * @typedef {{ en2026: string, enOld: string, zh: string }} Text
 */

/**
 * @param {string} en2026
 * @param {string} enOld
 * @param {string} zh
 * @returns {Text}
 */
export const t = (en2026, enOld, zh) => ({ en2026, enOld, zh });

/**
 * One English wording for both English editions.
 * @param {string} en
 * @param {string} zh
 * @returns {Text}
 */
export const en = (en, zh) => ({ en2026: en, enOld: en, zh });

/**
 * One wording in every edition: of a page that is Chinese only, or that says everything in both languages.
 * @param {string} text
 * @returns {Text}
 */
export const same = (text) => ({ en2026: text, enOld: text, zh: text });
