import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import {
  packCategories,
  packCountries,
  packGuide,
  packHints,
  packKnowledge,
  packStatusKnowledge,
  readData,
} from './src/build/knowledge.ts';
import { languageConstants, readLanguages } from './src/build/languages.ts';
import { manifestFor, type Target } from './src/build/manifest.ts';
import { dataIn, dataInAll } from './src/build/translate.ts';
import { buildCodes } from './src/codes/build/build.mjs';
import { packIndex } from './src/codes/pack.ts';

const DATA = 'src/portal/data';
const LANGUAGES = 'src/languages';

/** Emits what is fetched at run time: what the portal's frames read by, explanations and guides by language, and the code tables. */
function packagedData(): Plugin {
  return {
    name: 'packaged-data',
    apply: 'build',
    generateBundle() {
      const data = readData(DATA);
      const emit = (name: string, content: object): void => {
        const source = JSON.stringify(content);
        this.emitFile({ type: 'asset', fileName: `data/${name}.json`, source });
      };
      emit('knowledge', packKnowledge(data));
      const files = readLanguages(LANGUAGES);
      for (const language of Object.keys(files)) {
        const said = dataIn(data, language, files);
        emit(`hints.${language}`, packHints(said.data, said.written));
        emit(`guide.${language}`, packGuide(said.data, said.written));
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
  const files = readLanguages(LANGUAGES);
  const source = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  return {
    define: {
      ...languageConstants(files),
      __STATUS_KNOWLEDGE__: JSON.stringify(JSON.stringify(packStatusKnowledge(dataInAll(data, files)))),
      __CATEGORIES__: JSON.stringify(JSON.stringify(packCategories(data))),
      __COUNTRIES__: JSON.stringify(JSON.stringify(packCountries(data))),
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
      rollupOptions: {
        input: {
          popup: 'src/popup/index.html',
          options: 'src/options/index.html',
          panel: 'src/panel/index.html',
          dashboard: 'src/dashboard/index.html',
          lookup: 'src/lookup/index.html',
        },
      },
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
