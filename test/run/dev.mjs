/**
 * `npm run dev`: builds again at every change. Chrome's folder is loaded by hand; `npm run dev -- --firefox`
 * opens Firefox with the extension and loads it anew after each build.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { needBrowser } from './browsers.mjs';
import { checkNode, fail, installPackages, ROOT, runTool, say } from './machine.mjs';

/** @param {string} script below node_modules @param {readonly string[]} args */
function keepRunning(script, args) {
  const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  child.on('exit', (code) => process.exit(code ?? 0));
  process.on('exit', () => child.kill());
}

async function main() {
  checkNode();
  await installPackages();
  const firefox = process.argv.includes('--firefox');
  const mode = firefox ? 'firefox' : 'chrome';
  if (firefox) {
    const { path } = await needBrowser('firefox');
    // web-ext needs a folder to open.
    if (!existsSync(join(ROOT, 'dist/firefox/manifest.json'))) {
      await runTool('vite/bin/vite.js', ['build', '--mode', mode], { quiet: true });
    }
    keepRunning('web-ext/bin/web-ext.js', ['run', '--source-dir=dist/firefox', `--firefox=${path}`]);
  } else {
    say(
      'Open chrome://extensions, switch on "Developer mode", press "Load unpacked" and choose dist/chrome.',
    );
    say(
      'After a change, press the round arrow at the extension there. For Firefox: npm run dev -- --firefox',
    );
  }
  keepRunning('vite/bin/vite.js', ['build', '--watch', '--mode', mode]);
}

process.once('SIGINT', () => process.exit());
process.once('SIGTERM', () => process.exit());
await main().catch(fail);
