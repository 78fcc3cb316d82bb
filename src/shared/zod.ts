/**
 * zod as shipped code uses it. Without `jitless` zod tries `new Function` once, and the extension's CSP reports
 * that as a violation; so every schema takes `z` from here, where it is set before the first schema is made.
 */
import * as z from 'zod/mini';

z.config({ jitless: true });

export { z };

/** Where a value is wrong, in a few words: never the value itself, which is the user's. */
export function reasonOf(error: z.core.$ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.map(String).join('.') || 'value'}: ${issue.code}`)
    .join('; ');
}
