import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dist, manifest, ROOT, TARGETS } from './dist';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/** Everything that the extension may do. One more asks every user again, and a store's reviewer why. */
const PERMISSIONS = {
  chrome: ['alarms', 'contextMenus', 'notifications', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['alarms', 'contextMenus', 'notifications', 'storage', 'unlimitedStorage'],
};
const HOSTS = ['https://*.singlewindow.cn/*'];

/** Every path that a manifest names: icons, pages, scripts. */
function named(value: unknown): string[] {
  if (typeof value === 'string') {
    return /^[\w./-]+\.(js|html|png|svg|css|json)$/.test(value) ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(named);
}

describe.each(TARGETS)('the manifest for %s', (target) => {
  const built = manifest(target);

  it('asks for these permissions and no more', () => {
    expect([...(built.permissions ?? [])].sort()).toEqual(PERMISSIONS[target]);
    expect(built.optional_permissions).toBeUndefined();
    expect(built.optional_host_permissions).toBeUndefined();
  });

  it('reaches the Single Window and no other host', () => {
    expect(built.host_permissions).toEqual(HOSTS);
    expect(built.content_scripts?.map((one) => one.matches)).toEqual([HOSTS]);
  });

  it('shows pages nothing of the package, and listens to nobody outside', () => {
    expect(built).not.toHaveProperty('web_accessible_resources');
    expect(built).not.toHaveProperty('externally_connectable');
    expect(JSON.stringify(built)).not.toContain('<all_urls>');
  });

  it('binds its own pages to what is in the package', () => {
    expect(built.content_security_policy).toEqual({ extension_pages: CSP });
  });

  it('answers in the address bar to its own name', () => {
    expect(built.omnibox).toEqual({ keyword: 'los' });
  });

  it('says in PRIVACY.md why it asks for each permission', () => {
    const said = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
    const asked = [...(built.permissions ?? []), ...(built.host_permissions ?? [])];
    expect(asked.filter((one) => !said.includes(`| \`${one}\``))).toEqual([]);
  });

  it('describes what a company can set, where the browser reads that', () => {
    const described = target === 'chrome' ? { managed_schema: 'managed-schema.json' } : undefined;
    expect(built.storage).toEqual(described);
  });

  it('runs in the background as this browser does', () => {
    expect(Object.keys(built.background ?? {})).toEqual(
      expect.arrayContaining([target === 'chrome' ? 'service_worker' : 'scripts']),
    );
    expect(built.background).not.toHaveProperty(target === 'chrome' ? 'scripts' : 'service_worker');
  });

  it('has its panel beside the page, which Firefox does not open by itself', () => {
    const panel = 'src/panel/index.html';
    expect(built.side_panel).toEqual(target === 'chrome' ? { default_path: panel } : undefined);
    const sidebar = expect.objectContaining({ default_panel: panel, open_at_install: false });
    expect(built.sidebar_action).toEqual(target === 'firefox' ? sidebar : undefined);
  });

  it('is version 3, and says the oldest browser that it runs in', () => {
    expect(built.manifest_version).toBe(3);
    if (target === 'chrome') {
      expect(built.minimum_chrome_version).toMatch(/^\d{3}$/);
      expect(built).not.toHaveProperty('browser_specific_settings');
    } else {
      expect(built.browser_specific_settings).toEqual({
        gecko: {
          id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
          strict_min_version: expect.stringMatching(/^\d{3}\.\d+$/),
          data_collection_permissions: { required: ['none'] },
        },
      });
    }
  });

  it('names only files that are in the package', () => {
    const paths = named(built);
    expect(paths.length).toBeGreaterThan(4);
    expect(paths.filter((path) => !existsSync(join(dist(target), path)))).toEqual([]);
  });
});
