/**
 * The browser's API for extension pages and the background: the one module that knows where it comes from.
 * The content script has a seam of its own without the polyfill, which would cost it 3 kB for nothing.
 */
import type { Browser } from 'webextension-polyfill';
import browser from 'webextension-polyfill';

export type { Browser };
export { browser };
