/** The portal's address, to open or to paste: links and bookmarks to a page of it give 404 (guide 000 p. 4). */
export const PORTAL_ADDRESS = 'https://cifer.singlewindow.cn/';
