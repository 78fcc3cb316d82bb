/** Whose turn it is with an application. */
import { normalize } from '../portal/text';
import type { Actor, Category, Route, Status } from '../portal/types';
import type { Application } from './types';

export interface Turn {
  /** All whose turn it can be; empty where the status is not known. */
  readonly actors: ReadonlySet<Actor>;
  /** Whether the enterprise must act: `maybe` where that can't be told from what was seen. */
  readonly needsEnterprise: 'yes' | 'maybe' | 'no';
}

const ROUTES: readonly Route[] = ['authority', 'direct'];

/**
 * Whose turn it is. Where a status depends on the route ("Processing failed" is the enterprise's turn on the
 * direct route only, guide 003), the route is the one the form showed, else the one that decree 248's list gives
 * the product category, else either.
 */
export function whoseTurn(
  application: Application,
  statuses: readonly Status[],
  categories: readonly Category[],
): Turn {
  const possible = application.history.at(-1)?.possible ?? [];
  const known = statuses.filter((status) => possible.includes(status.id));
  const route = routeOf(application, categories);
  const actors = new Set<Actor>();
  for (const { actor } of known) {
    if (typeof actor === 'string') actors.add(actor);
    else for (const way of route ? [route] : ROUTES) actors.add(actor[way]);
  }
  return { actors, needsEnterprise: needs(actors) };
}

/** The route of an application; `undefined` where neither its form nor its category tells. */
export function routeOf(
  application: Pick<Application, 'route' | 'category'>,
  categories: readonly Category[],
): Route | undefined {
  if (application.route) return application.route;
  if (!application.category) return undefined;
  const text = normalize(application.category);
  const routes = new Set(
    categories
      .filter((entry) => entry.texts.some((known) => normalize(known) === text))
      .map(({ route }) => route),
  );
  return routes.size === 1 ? [...routes][0] : undefined;
}

function needs(actors: ReadonlySet<Actor>): Turn['needsEnterprise'] {
  if (actors.size === 0) return 'maybe';
  if (!actors.has('enterprise')) return 'no';
  return actors.size === 1 ? 'yes' : 'maybe';
}
