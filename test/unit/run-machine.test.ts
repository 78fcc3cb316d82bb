import { describe, expect, it } from 'vitest';
import { familyOf, findBrowser, findBrowsers } from '../run/find-browser.mjs';
import { checkNode, hasApt, packagesMatch, Refusal } from '../run/machine.mjs';

/** A machine on which just these files are. */
const machine = (platform: string, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  isFile: (path: string) => files.includes(path),
});

describe('finding browsers', () => {
  it('prefers Chromium, then Edge, then Chrome, then Firefox', () => {
    const found = findBrowsers(
      machine(
        'linux',
        { PATH: '/a:/b' },
        '/b/firefox',
        '/a/google-chrome',
        '/b/chromium',
        '/usr/bin/microsoft-edge',
      ),
    );
    expect(found.map((one) => one.path)).toEqual([
      '/b/chromium',
      '/usr/bin/microsoft-edge',
      '/a/google-chrome',
      '/b/firefox',
    ]);
  });

  it('takes Firefox ESR before Firefox, and looks beyond PATH', () => {
    const found = findBrowser('firefox', machine('linux', {}, '/usr/bin/firefox', '/usr/bin/firefox-esr'));
    expect(found?.path).toBe('/usr/bin/firefox-esr');
  });

  it('knows the usual places of macOS and Windows', () => {
    const mac = '/Users/kari/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(findBrowsers(machine('darwin', { HOME: '/Users/kari' }, mac))).toEqual([
      { family: 'chromium', name: 'Edge', path: mac },
    ]);
    const windows = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';
    expect(findBrowsers(machine('win32', { PROGRAMFILES: 'C:\\Program Files' }, windows))).toEqual([
      { family: 'firefox', name: 'Firefox', path: windows },
    ]);
  });

  it('puts LOS_BROWSER first, and refuses one that is not there', () => {
    const files = ['/usr/bin/chromium', '/opt/firefox-nightly/firefox'];
    const chosen = machine('linux', { LOS_BROWSER: '/opt/firefox-nightly/firefox' }, ...files);
    expect(findBrowsers(chosen)[0]).toEqual({
      family: 'firefox',
      name: 'LOS_BROWSER',
      path: '/opt/firefox-nightly/firefox',
    });
    expect(() => findBrowsers(machine('linux', { LOS_BROWSER: '/nowhere' }, ...files))).toThrow('/nowhere');
  });

  it('reads the family off the name of the program, not of its folder', () => {
    expect(familyOf('C:\\firefox\\chrome.exe')).toBe('chromium');
    expect(familyOf('/snap/bin/firefox')).toBe('firefox');
  });

  it('finds nothing on an empty machine', () => {
    expect(findBrowsers(machine('linux', { PATH: '/usr/bin' }))).toEqual([]);
  });
});

describe('the packages', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-darwin': { version: '2.0.0', optional: true },
    },
  };
  const all = () => true;

  it('match where each one is there in its version, and a foreign system’s may be absent', () => {
    expect(packagesMatch(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } }, all)).toBe(true);
  });

  it('do not match when one is absent, old, too many, or its folder is gone', () => {
    const a = { 'node_modules/a': { version: '1.0.0' } };
    expect(packagesMatch(wanted, undefined, all)).toBe(false);
    expect(packagesMatch(wanted, { packages: {} }, all)).toBe(false);
    expect(packagesMatch(wanted, { packages: { 'node_modules/a': { version: '0.9.0' } } }, all)).toBe(false);
    expect(packagesMatch(wanted, { packages: { ...a, 'node_modules/c': { version: '1.0.0' } } }, all)).toBe(
      false,
    );
    expect(packagesMatch(wanted, { packages: a }, () => false)).toBe(false);
  });
});

describe('the machine', () => {
  it('needs Node 20.19', () => {
    expect(() => checkNode('20.18.3')).toThrow(Refusal);
    expect(() => checkNode('18.20.0')).toThrow('Node 18.20.0');
    expect(() => checkNode('20.19.0')).not.toThrow();
    expect(() => checkNode('22.1.0')).not.toThrow();
  });

  it('installs with apt-get only on Debian and only as root', () => {
    const debian = 'PRETTY_NAME="Debian"\nID=debian\n';
    expect(hasApt(debian, 0)).toBe(true);
    expect(hasApt(debian, 1000)).toBe(false);
    expect(hasApt('ID=ubuntu\nID_LIKE=debian\n', 0)).toBe(false);
  });
});
