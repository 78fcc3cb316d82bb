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
 * Gives the function that tells whose turn it is. Where a status depends on the route ("Processing failed" is the
 * enterprise's turn on the direct route only, guide 003), the route is the one the form showed, else the one that
 * decree 248's list gives the product category, else either. Made once for many applications.
 */
export function createTurns(
  statuses: readonly Status[],
  categories: readonly Category[],
): (application: Application) => Turn {
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const routeOf = createRoutes(categories);
  return (application) => {
    const possible = application.history.at(-1)?.possible ?? [];
    const route = routeOf(application);
    const actors = new Set<Actor>();
    for (const id of possible) {
      const actor = byId.get(id)?.actor;
      if (typeof actor === 'string') actors.add(actor);
      else if (actor) for (const way of route ? [route] : ROUTES) actors.add(actor[way]);
    }
    return { actors, needsEnterprise: needs(actors) };
  };
}

/** Gives the route of an application; `undefined` where neither its form nor its category tells. */
export function createRoutes(
  categories: readonly Category[],
): (application: Pick<Application, 'route' | 'category'>) => Route | undefined {
  const byText = new Map<string, Set<Route>>();
  for (const { texts, route } of categories) {
    for (const text of texts.map(normalize)) byText.set(text, (byText.get(text) ?? new Set()).add(route));
  }
  return ({ route, category }) => {
    if (route || !category) return route;
    const routes = [...(byText.get(normalize(category)) ?? [])];
    return routes.length === 1 ? routes[0] : undefined;
  };
}

function needs(actors: ReadonlySet<Actor>): Turn['needsEnterprise'] {
  if (actors.size === 0) return 'maybe';
  if (!actors.has('enterprise')) return 'no';
  return actors.size === 1 ? 'yes' : 'maybe';
}
