/** What a page of the portal is, without our one element: to hold that nothing of it is moved or changed. */
import type { Frame } from 'puppeteer-core';
import { HOST } from './layer.mjs';

/** Everything of the document but our one element. */
export const markup = (frame: Frame): Promise<string> =>
  frame.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const own of copy.querySelectorAll(host)) own.remove();
    return copy.outerHTML;
  }, HOST);

export type Box = [name: string, x: number, y: number, width: number, height: number];

/** Where each element of the portal stands, and how far the page scrolls. */
export const boxes = (frame: Frame): Promise<Box[]> =>
  frame.evaluate((host) => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const all = [...document.querySelectorAll('*')].filter((one) => one.localName !== host);
    return [
      ['scroll size', 0, 0, scrollWidth, scrollHeight] as Box,
      ...all.map((one): Box => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [`${one.localName}#${one.id}.${one.className}`, x, y, width, height];
      }),
    ];
  }, HOST);
