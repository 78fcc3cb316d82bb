/**
 * `npm start`: installs what is missing, builds, starts the practice portal and opens a browser there with
 * the extension in it. Without a display it takes the tour by itself and says what it saw.
 *
 * Options: --headless takes the tour although there is a display; --chromium or --firefox chooses the browser.
 * LOS_BROWSER=path names the browser's program.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { anyBrowser } from './browsers.mjs';
import { checkNode, fail, installExtras, installPackages, ROOT, runTool, say } from './machine.mjs';

/** @returns {boolean} whether a window can be opened here */
function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {import('./find-browser.mjs').Family | undefined} */
function wantedFamily() {
  if (process.argv.includes('--firefox')) return 'firefox';
  return process.argv.includes('--chromium') ? 'chromium' : undefined;
}

/**
 * @param {import('../e2e/support/browser.mjs').Session} session
 * @param {AbortSignal} signal aborted by Ctrl-C
 * @returns {Promise<void>} settles when the last window is closed, or at Ctrl-C
 */
function untilClosed({ browser }, signal) {
  return new Promise((resolve) => {
    const done = () => resolve();
    signal.addEventListener('abort', done, { once: true });
    browser.once('disconnected', done);
    browser.on('targetdestroyed', async () => {
      // A browser on macOS goes on without a window.
      const pages = await browser.pages().catch(() => []);
      if (pages.length === 0) done();
    });
  });
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<true>} settles when it is aborted
 */
function whenAborted(signal) {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(true), { once: true }));
}

/** @param {AbortSignal} signal */
async function main(signal) {
  checkNode();
  await installPackages();
  const found = await anyBrowser(wantedFamily());
  say(`The browser is ${found.name === 'LOS_BROWSER' ? found.path : `${found.name} (${found.path})`}.`);
  const windowed = hasDisplay();
  if (!windowed) await installExtras(['fonts-noto-cjk']);

  const mode = found.family === 'firefox' ? 'firefox' : 'chrome';
  say(`Building the extension into dist/${mode}.`);
  await runTool('vite/bin/vite.js', ['build', '--mode', mode], { quiet: true });

  // Only now, because these need the packages.
  const [{ startPortal }, { launch }, { strangers }, { tour }, { shot }] = await Promise.all([
    import('../portal/server.mjs'),
    import('../e2e/support/browser.mjs'),
    import('../e2e/support/settings.mjs'),
    import('./tour.mjs'),
    import('../e2e/support/layer.mjs'),
  ]);
  const portal = await startPortal({ port: 0, proxyPort: 0 });
  say('The practice portal runs. It is not the real one: nothing that you do in it reaches anybody.');
  try {
    const session = await launch(found.family, {
      dist: join(ROOT, 'dist', mode),
      proxyPort: portal.proxyPort,
      headless: !windowed,
      executablePath: found.path,
      ...(windowed ? { viewport: null } : {}),
    });
    try {
      if (windowed) {
        await session.page('https://cifer.singlewindow.cn/');
        say(
          'The browser is open on the practice portal. Open pages in its menu, press the small markers, and press the extension’s button for the code search. Close the window, or press Ctrl-C here, to end.',
        );
        await untilClosed(session, signal);
        return;
      }
      say('There is no display here, so this takes the tour by itself.\n');
      const folder = join(ROOT, 'screenshots');
      rmSync(folder, { recursive: true, force: true });
      const steps = takeTour(tour, {
        session,
        portal,
        say: (sentence) => say(`  ${sentence}`),
        picture: (page, name) => shot(page, join(folder, `${name}.png`)),
        strangers: () => strangers(portal.refused),
      });
      const failed = await Promise.race([steps, whenAborted(signal)]);
      say(signal.aborted ? '\nStopped.' : '\nThe pictures are in screenshots/.');
      if (failed) process.exitCode = 1;
    } finally {
      await session.close();
    }
  } finally {
    await portal.close();
  }
}

/**
 * @param {readonly import('./tour.mjs').Step[]} steps
 * @param {import('./tour.mjs').Context} context
 * @returns {Promise<boolean>} whether a step failed; the rest is then not gone on with
 */
async function takeTour(steps, context) {
  for (const [index, step] of steps.entries()) {
    say(`${index + 1}. ${step.name}`);
    try {
      await step.run(context);
    } catch (error) {
      console.error(`\nThe tour stopped at step ${index + 1}, "${step.name}":`);
      console.error(error);
      for (const trouble of context.session.troubles) console.error(`  ${trouble}`);
      if (context.page) await context.picture(context.page, 'stopped').catch(() => undefined);
      return true;
    }
  }
  say(`\nAll ${steps.length} steps of the tour went well.`);
  return false;
}

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
await main(interrupted.signal).catch(fail);
// The portal's and the browser's last sockets must not keep the command alive.
process.exit();
