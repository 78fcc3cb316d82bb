/** How often a tab may look again by itself, in minutes: often enough to be of use, seldom enough to burden nobody. */
export const SHORTEST_WATCH = 15;
export const LONGEST_WATCH = 8 * 60;
export const USUAL_WATCH = 60;
