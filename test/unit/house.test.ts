/** The rules of the house that a compiler does not hold: who imports whom, how long a module is, what lies where. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const LONGEST = 350;
const TOP_LEVEL = [
  'src',
  'public',
  'manifest.json',
  'vite.config.ts',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'CHANGELOG.md',
  'biome.json',
  '.ci',
  '.npmrc',
  '.nvmrc',
];
/** What each folder of src may import from, besides itself. Everything not named here is refused. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  languages: [],
  portal: ['languages'],
  codes: [],
  tracking: ['languages', 'portal'],
  shared: ['languages', 'portal', 'codes', 'tracking'],
  export: ['languages', 'portal', 'codes', 'tracking', 'shared'],
  storage: ['languages', 'portal', 'codes', 'tracking', 'shared'],
  build: ['languages', 'portal', 'codes', 'tracking', 'shared'],
  content: ['languages', 'portal', 'codes', 'tracking', 'shared'],
  background: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage'],
  ui: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage'],
  popup: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage', 'ui'],
  options: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage', 'ui'],
  panel: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage', 'ui'],
  dashboard: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage', 'ui', 'export'],
  lookup: ['languages', 'portal', 'codes', 'tracking', 'shared', 'storage', 'ui', 'export'],
};
/** Folders that know no browser: neither its extension API nor, by name, our seam to it. */
const PURE = ['languages', 'portal', 'codes', 'tracking', 'export'];
/** Ways of turning text into elements: not even the words may stand in src, comments included. */
const SINKS =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|document\.write/;
/** Ways of turning text into code, or into a page; a comment may speak of them. */
const CODE_SINKS =
  /\bsrcdoc\s*=[^=]|['"`]srcdoc['"`]|\beval\s*\(|\bFunction\s*\(|\bset(Timeout|Interval)\s*\(\s*['"`]/;
/** Ways of pressing a button for the user, or of acting as if one was pressed. */
const PRESSES = /\.(?:click|submit|requestSubmit|dispatchEvent)\(/g;
const BINARY = /\.(png|jpe?g|webp|ico|gz|zip|woff2?|pdf)$/i;

interface Source {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What git keeps, and what it would keep. */
const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter(Boolean);

function read(path: string): Source[] {
  try {
    return [{ path, text: readFileSync(join(ROOT, path), 'utf8') }];
  } catch {
    return []; // deleted, and git has not been told yet
  }
}

function below(folder: string, ending: RegExp): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && ending.test(one.name))
    .map((one) => relative(ROOT, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .flatMap(read);
}

const STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/.source;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/.source;

/** Comments are no code: a rule may be named in one. Addresses such as `https://*` in strings are no comments. */
const withoutComments = (text: string) =>
  text.replace(new RegExp(`(${STRING})|${COMMENT}`, 'gm'), (_, string?: string) => string ?? '');

/** Every module specifier of a source, static, dynamic or re-exported. */
function imports(text: string): string[] {
  const code = withoutComments(text);
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)(['"])([^'"]+)\1/g);
  return [...found].map((match) => match[2] ?? '');
}

const modules = below('src', /\.(ts|tsx|mts|mjs|js)$/);
const folderOf = (path: string) => path.split('/')[1] ?? '';

/** The folder of src that a relative specifier leads to, or undefined for a package. */
function target(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const path = posix.join(posix.dirname(from), specifier);
  return path.startsWith('src/') ? folderOf(path) : path;
}

describe('imports run one way', () => {
  it('finds the modules to look at', () => {
    expect(modules.length).toBeGreaterThan(10);
    expect([...new Set(modules.map(({ path }) => folderOf(path)))].filter((one) => !MAY_IMPORT[one])).toEqual(
      [],
    );
  });

  it('goes only down', () => {
    const wrong = modules.flatMap(({ path, text }) => {
      const own = folderOf(path);
      const allowed = [own, ...(MAY_IMPORT[own] ?? [])];
      return imports(text)
        .map((specifier) => ({ specifier, to: target(path, specifier) }))
        .filter(({ to }) => to !== undefined && !allowed.includes(to))
        .map(({ specifier }) => `${path} imports ${specifier}`);
    });
    expect(wrong).toEqual([]);
  });

  it('keeps what we know of the portal, the codes and the applications free of the browser', () => {
    const wrong = modules
      .filter(({ path }) => PURE.includes(folderOf(path)) && !path.startsWith('src/codes/build/'))
      .filter(
        ({ text }) =>
          /\b(browser|chrome)\.[a-z]+/.test(withoutComments(text)) ||
          imports(text).some((one) => /polyfill|preact|^node:/.test(one)),
      );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('never reaches the tests from src', () => {
    const wrong = modules.filter(({ text }) => imports(text).some((one) => /(^|\/)test\//.test(one)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('takes the polyfill in exactly one module', () => {
    const takers = modules.filter(({ text }) =>
      withoutComments(text)
        .split('\n')
        .some(
          // A type is gone after the build; only a value brings the package along.
          (line) => /['"]webextension-polyfill['"]/.test(line) && !/^\s*(import|export)\s+type\b/.test(line),
        ),
    );
    expect(takers.map(({ path }) => path)).toHaveLength(1);
  });
});

describe('modules', () => {
  it('turn no text into elements or code', () => {
    const wrong = modules.filter(({ text }) => SINKS.test(text) || CODE_SINKS.test(withoutComments(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('press nothing of the portal’s, but for the one button of the watch; a field we fill in is told of it', () => {
    const presses = modules
      .filter(({ path }) => path.startsWith('src/content/'))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(PRESSES)].map(([press]) => `${path} ${press}`),
      );
    expect(presses).toEqual([
      'src/content/codes/fill.ts .dispatchEvent(',
      'src/content/tracking/watch.ts .click(',
    ]);
    // What a field is told is that it holds another text, never that a key was pressed or a form sent.
    const filling = modules.filter(({ path }) => path.startsWith('src/content/codes/'));
    expect(filling.length).toBeGreaterThan(3);
    expect(
      filling.filter(({ text }) =>
        /key(down|press|code)|\bEnter\b|submit|mouse|pointer/i.test(withoutComments(text)),
      ),
    ).toEqual([]);
    const told = filling.flatMap(({ text }) =>
      [...withoutComments(text).matchAll(/const TYPED = (\[.*?\]) as const/g)].map(([, all]) => all),
    );
    expect(told).toEqual(["['input', 'keyup', 'change']"]);
  });

  it(`have at most ${LONGEST} lines`, () => {
    const code = [...modules, ...below('test', /\.(ts|tsx|mjs)$/)].filter(
      // Data is as long as it is (the portal's texts are one table), and so is a list of cases.
      ({ path }) =>
        !/^src\/(portal\/data|codes\/tables)\/|\.test\.tsx?$/.test(path) && path !== 'test/portal/texts.mjs',
    );
    const long = code
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it('leave nothing for later, and skip no test', () => {
    const wrong = [...modules, ...below('test', /\.(ts|tsx|mjs)$/)].filter(
      ({ path, text }) =>
        path !== 'test/unit/house.test.ts' &&
        (/\b(TODO|FIXME|XXX)\b/.test(text) || /\b(it|test|describe)\.(only|skip|todo|fails)\b/.test(text)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('the repository', () => {
  it('has nothing at its top level beside what belongs there', () => {
    const top = [...new Set(tracked.map((path) => path.split('/')[0] ?? ''))];
    expect(top.filter((name) => !TOP_LEVEL.includes(name) && !name.startsWith('.git'))).toEqual([]);
  });

  it('locks every package to its content, and names no address but the public registry', () => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<
        string,
        { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean }
      >;
    };
    const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
    expect(packages.length).toBeGreaterThan(100);
    const loose = packages.filter(([, entry]) => !/^sha512-[\w+/]+=*$/.test(entry.integrity ?? ''));
    expect(loose.map(([path]) => path)).toEqual([]);
    const foreign = packages.filter(
      ([, entry]) =>
        entry.link || (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(foreign.map(([path, entry]) => `${path} ${entry.resolved}`)).toEqual([]);
  });

  it('locks every package that another one names, so that npm ci takes the lock file on any system', () => {
    type Entry = { dependencies?: object; optionalDependencies?: object };
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, Entry>;
    };
    /** Looks upward through the folders, as Node does. */
    const locked = (from: string, name: string): boolean =>
      Boolean(packages[`${from && `${from}/`}node_modules/${name}`]) ||
      (from !== '' && locked(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name));
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => !locked(path, name))
        .map((name) => `${path} names ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.filter(([, version]) => !/^(npm:[\w@./-]+@)?\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('names no folder of the machine that it was written on, and no registry', () => {
    // Put together here, so that this file does not name them itself.
    const words = [
      ...['work', 'root', 'home'].map((name) => `/${name}/`),
      ...['evidence', 'codes', 'seeds'].map((name) => `../shared/${name}`),
    ];
    /** Hosts that packages come from, or that only one network knows. */
    const strange = (host: string) =>
      (/registry|npm|mirror|nexus|artifactory|proxy/i.test(host) &&
        !/^(registry\.npmjs\.org|(www\.)?npmjs\.com)$/.test(host)) ||
      /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\.|\.(internal|local|lan)$/.test(host);
    const wrong = tracked
      .filter((path) => !BINARY.test(path))
      .flatMap(read)
      .flatMap(({ path, text }) =>
        [
          ...words.filter((word) => text.includes(word)),
          ...[...text.matchAll(/https?:\/\/([\w.-]+)/g)].map((match) => match[1] ?? '').filter(strange),
          ...(path === '.npmrc' && /registry\s*=/.test(text) ? ['registry ='] : []),
        ].map((what) => `${path}: ${what}`),
      );
    expect(wrong).toEqual([]);
  });
});
