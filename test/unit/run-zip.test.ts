import { execFileSync } from 'node:child_process';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zip } from '../run/zip.mjs';

const file = (name: string, text: string, runs = false) => ({ name, data: Buffer.from(text), runs });

/** Reads a zip through its central directory, as an unzipper does. */
function unzip(bytes: Buffer) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries: { name: string; text: string; mode: number; date: number }[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({
      name,
      text: inflateRawSync(packed).toString('utf8'),
      mode: bytes.readUInt32LE(at + 38) >>> 16,
      date: bytes.readUInt16LE(at + 14),
    });
    at += 46 + nameLength;
  }
  return entries;
}

describe('the zip files', () => {
  it('hold every file, sorted, with one date and one mode', () => {
    expect(unzip(zip([file('src/b.js', 'b'), file('a.txt', 'æøå'), file('run', '#!', true)]))).toEqual([
      { name: 'a.txt', text: 'æøå', mode: 0o100644, date: 33 },
      { name: 'run', text: '#!', mode: 0o100755, date: 33 },
      { name: 'src/b.js', text: 'b', mode: 0o100644, date: 33 },
    ]);
  });

  it('are the same bytes in whatever order the files came', () => {
    const files = [file('b', '1'), file('a', '2'), file('c/d', '')];
    expect(zip([...files].reverse())).toEqual(zip(files));
  });

  it('refuse a name that comes twice', () => {
    expect(() => zip([file('a', '1'), file('a', '2')])).toThrow('twice');
  });

  it('are nothing of ours alone: another reader finds them sound', () => {
    // Python's zipfile checks every sum; where there is no Python, the reader above has to do.
    let python = true;
    try {
      execFileSync('python3', ['--version'], { stdio: 'ignore' });
    } catch {
      python = false;
    }
    const bytes = zip([file('a.txt', 'x'.repeat(5000)), file('ø/b', '')]);
    if (python) {
      const script =
        'import io,sys,zipfile; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), len(z.namelist()))';
      expect(execFileSync('python3', ['-c', script], { input: bytes }).toString().trim()).toBe('None 2');
    }
    expect(unzip(bytes).map((one) => one.text.length)).toEqual([5000, 0]);
  });
});
