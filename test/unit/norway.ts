/** The public holidays of Norway, written down apart from the data: `calendar.test.ts` holds that the data say the same. */
export const NORWAY = { fixed: ['01-01', '05-01', '05-17', '12-25', '12-26'], easter: [-3, -2, 1, 39, 50] };
