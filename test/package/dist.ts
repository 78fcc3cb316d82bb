/** Reads what the builds left in dist, for the package checks. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Target = 'chrome' | 'firefox';
export const TARGETS: readonly Target[] = ['chrome', 'firefox'];
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder of one build; says how to make it where it is absent. */
export function dist(target: Target): string {
  const folder = join(ROOT, 'dist', target);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`dist/${target} is not built: run "npm run build" first.`);
  }
  return folder;
}

export interface Manifest {
  readonly [key: string]: unknown;
  readonly permissions?: string[];
  readonly host_permissions?: string[];
  readonly content_scripts?: { js: string[]; css?: string[]; matches: string[] }[];
  readonly content_security_policy?: unknown;
  readonly background?: Record<string, unknown>;
}

export function manifest(target: Target): Manifest {
  return JSON.parse(readFileSync(join(dist(target), 'manifest.json'), 'utf8')) as Manifest;
}

/** Every file below a folder: its path with forward slashes, and its bytes. */
export function filesBelow(folder: string): Map<string, Buffer> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
  return new Map(found.map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)]));
}

/** A build's readable files. */
export function texts(target: Target): { path: string; text: string }[] {
  return [...filesBelow(dist(target))]
    .filter(([path]) => /\.(js|mjs|css|html|json|tsv|svg|txt)$/.test(path))
    .map(([path, bytes]) => ({ path, text: bytes.toString('utf8') }));
}

/**
 * Runs a program of node_modules as from a shell: without what the test runner adds to the environment,
 * which would change a build.
 *
 * @returns its output and how it ended
 */
export function runTool(
  script: string,
  args: readonly string[],
  cwd = ROOT,
): Promise<{ code: number; output: string }> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|VITE_|NODE_ENV$|NODE_OPTIONS$|TEST$)/.test(name),
    ),
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'node_modules', script), ...args],
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? 1 : 0, output: stdout || stderr }),
    );
  });
}
