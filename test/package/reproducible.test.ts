import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dist, filesBelow, ROOT, runTool, TARGETS } from './dist';

/** What a build reads. */
const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package.json', 'tsconfig.json'];

let elsewhere = '';

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'los-again-'));
  for (const name of SOURCES) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

describe.each(TARGETS)('the build for %s', (target) => {
  it('is the same byte for byte when built again, in another folder', async () => {
    // Mozilla's reviewers build from the sources and compare.
    const { code, output } = await runTool('vite/bin/vite.js', ['build', '--mode', target], elsewhere);
    expect(code, output).toBe(0);
    const first = filesBelow(dist(target));
    const second = filesBelow(join(elsewhere, 'dist', target));
    expect([...second.keys()]).toEqual([...first.keys()]);
    const differing = [...first].filter(([path, bytes]) => !second.get(path)?.equals(bytes));
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});
