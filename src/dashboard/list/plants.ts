/** Which plant something belongs to: a registration names the plant's number at home, an application its registration. Pure. */
import { clean } from '../../portal/text';
import type { Application, Notice, Registration } from '../../tracking/types';

export interface Plant {
  /** The number that it has at home. */
  readonly id: string;
  readonly name?: string;
}

/** Its number and its name. */
export const plantName = ({ id, name }: Plant): string => [id, name].filter(Boolean).join(' ');

export interface Plants {
  /** By their numbers. */
  readonly all: readonly Plant[];
  /** The plant of a registration in China; `undefined` where no look showed one. */
  of(registration: string | undefined): Plant | undefined;
}

export function plantsOf(registrations: readonly Registration[]): Plants {
  const byId = new Map<string, Plant>();
  const byRegistration = new Map<string, string>();
  for (const { number, homeNumber, name } of registrations) {
    const id = clean(homeNumber ?? '');
    if (id === '') continue;
    byRegistration.set(number, id);
    const named = byId.get(id)?.name ?? name;
    byId.set(id, { id, ...(named !== undefined && { name: named }) });
  }
  return {
    all: [...byId.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })),
    of(registration) {
      const id = registration === undefined ? undefined : byRegistration.get(registration);
      return id === undefined ? undefined : byId.get(id);
    },
  };
}

/** Names of the portal's users in whose accounts anything was seen, in order. */
export function accountsOf(
  ...lists: readonly (readonly Pick<Application | Registration, 'accounts'>[])[]
): readonly string[] {
  const names = new Set(lists.flat().flatMap(({ accounts = [] }) => accounts));
  return [...names].sort((a, b) => a.localeCompare(b, 'en'));
}

/** The registration in China that something is about. */
export const registrationOf = (one: Application | Registration | Notice): string | undefined =>
  'number' in one ? one.number : one.registration;
