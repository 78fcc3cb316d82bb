import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { packCategories, packHints, packKnowledge, readData } from './src/build/knowledge.ts';
import { manifestFor, type Target } from './src/build/manifest.ts';
import { buildCodes } from './src/codes/build/build.mjs';
import { packIndex } from './src/codes/pack.ts';

const DATA = 'src/portal/data';

/** Emits what is fetched at run time: explanations by language, and the code tables. */
function packagedData(): Plugin {
  return {
    name: 'packaged-data',
    apply: 'build',
    generateBundle() {
      const data = readData(DATA);
      for (const language of ['nb', 'en'] as const) {
        const source = JSON.stringify(packHints(data, language));
        this.emitFile({ type: 'asset', fileName: `data/hints.${language}.json`, source });
      }
      const { tsv, manifest } = buildCodes();
      this.emitFile({ type: 'asset', fileName: 'data/codes.tsv', source: packIndex(tsv) });
      this.emitFile({
        type: 'asset',
        fileName: 'data/codes-manifest.json',
        source: JSON.stringify(manifest, null, 1),
      });
    },
  };
}

export default defineConfig(({ mode }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const data = readData(DATA);
  const source = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  return {
    // The content script is bundled apart, without plugins: what it knows reaches it as a constant.
    define: {
      __KNOWLEDGE__: JSON.stringify(JSON.stringify(packKnowledge(data))),
      __CATEGORIES__: JSON.stringify(JSON.stringify(packCategories(data))),
    },
    plugins: process.env.VITEST
      ? []
      : [
          crx({ manifest: manifestFor(source, target) as unknown as ManifestV3Export, browser: target }),
          packagedData(),
        ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome120',
      modulePreload: false,
      rollupOptions: { input: { popup: 'src/popup/index.html', options: 'src/options/index.html' } },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            setupFiles: ['test/unit/setup.ts'],
            include: ['test/unit/**/*.test.{ts,tsx}'],
            testTimeout: 60_000,
          },
        },
        {
          extends: true,
          test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 120_000 },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['test/e2e/**/*.test.ts'],
            testTimeout: 90_000,
            hookTimeout: 120_000,
            fileParallelism: false,
          },
        },
      ],
    },
  };
});
