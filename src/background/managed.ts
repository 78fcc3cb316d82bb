/**
 * What a company has set for all its seats (`storage.managed`, described by `public/managed-schema.json`). It is
 * copied to where the settings are, so that every reader has both in one look. No policy is the usual case: Firefox
 * then answers with an error, Chrome with nothing.
 */
import type { Browser } from '../shared/browser';
import { MANAGED } from '../shared/record-schemas';
import type { Managed } from '../shared/records';
import { z } from '../shared/zod';
import type { Writer } from '../storage/writer';

/** Reads the policy; a value that is not of its form is left out, the others hold. */
export async function readPolicy(browser: Pick<Browser, 'storage'>): Promise<Managed> {
  let given: unknown;
  try {
    given = await browser.storage.managed?.get();
  } catch {
    return {};
  }
  if (typeof given !== 'object' || given === null) return {};
  const set: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(MANAGED)) {
    const parsed = z.safeParse(schema as z.ZodMiniType<unknown>, (given as Record<string, unknown>)[name]);
    if (parsed.success) set[name] = parsed.data;
  }
  return set as Managed;
}

/** Keeps the policy as it is now; without one nothing is kept. */
export async function keepPolicy(browser: Pick<Browser, 'storage'>, writer: Writer): Promise<void> {
  const policy = await readPolicy(browser);
  await writer.run(async (transaction) => {
    const kept = (await transaction.get('managed', [''])).get('');
    if (JSON.stringify(kept ?? {}) === JSON.stringify(policy)) return;
    if (Object.keys(policy).length === 0) transaction.remove('managed', '');
    else transaction.put('managed', '', policy);
  });
}
