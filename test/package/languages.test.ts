/** A further language is one file: the build needs no other change to offer and to speak it. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DANISH } from '../unit/third-language';
import { filesBelow, ROOT, runTool } from './dist';

/** What a build reads. */
const SOURCES = ['src', 'public', 'manifest.json', 'vite.config.ts', 'package.json', 'tsconfig.json'];

let elsewhere = '';
let built = new Map<string, Buffer>();

beforeAll(async () => {
  elsewhere = mkdtempSync(join(tmpdir(), 'los-danish-'));
  for (const name of SOURCES) {
    if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(elsewhere, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
  writeFileSync(join(elsewhere, 'src/languages/da.json'), JSON.stringify(DANISH));
  const { code, output } = await runTool('vite/bin/vite.js', ['build', '--mode', 'chrome'], elsewhere);
  if (code !== 0) throw new Error(output);
  built = filesBelow(join(elsewhere, 'dist/chrome'));
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const text = (path: string): string => built.get(path)?.toString('utf8') ?? '';
const hints = (language: string) =>
  JSON.parse(text(`data/hints.${language}.json`)) as Record<string, { name: string; what: string }>;

describe('a build with one language file more', () => {
  it('has explanations in it, Norwegian where it has none', () => {
    const [da, nb] = [hints('da'), hints('nb')];
    expect(Object.keys(da)).toEqual(Object.keys(nb));
    expect(da['status.approved']).toEqual({ ...nb['status.approved'], name: 'Godkendt' });
    const other = Object.keys(nb).find((id) => id !== 'status.approved') ?? '';
    expect(da[other]).toEqual(nb[other]);
    expect(text('data/guide.da.json')).toBe(text('data/guide.nb.json'));
  });

  it('speaks it in the portal’s frames and on the pages, and each bundle holds only its own part', () => {
    const { content_scripts } = JSON.parse(text('manifest.json')) as { content_scripts: { js: string[] }[] };
    const content = text(content_scripts[0]?.js[0] ?? '');
    expect(content).toContain('Luk');
    expect(content).not.toContain('Indstillinger');
    const pages = [...built.keys()]
      .filter((path) => /^assets\/.*\.js$/.test(path))
      .map(text)
      .join('\n');
    expect(pages).toContain('Dansk');
    expect(pages).toContain('Indstillinger');
    expect(pages).not.toContain('Merkemodus: Tab');
  });

  it('changes nothing of what is said in the others', () => {
    for (const language of ['nb', 'en']) {
      const path = `data/hints.${language}.json`;
      expect(text(path)).toBe(readFileSync(join(ROOT, 'dist/chrome', path), 'utf8'));
    }
  });
});
