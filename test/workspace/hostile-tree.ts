import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How many files one of its folders has; 100000 for the full form. */
const MANY = Number(process.env['RELAY_HOSTILE_FILES'] ?? 2000)

/** A root in which everything is meant to lead a tool astray, beside a folder that no tool may touch. */
export type HostileTree = {
  base: string
  directory: string
  outside: string
  /** Paths of the root that lead to what no tool may see: outside, to the kernel, or to denied files. */
  forbidden: string[]
  /** Paths that no tool can use as a file, but that do no harm: loops, pipes, sockets, devices. */
  unusable: string[]
  /** Regular files with odd names, each with its own path as its text. */
  odd: string[]
  /** Ordinary files, links to them inside the root included. */
  plain: string[]
  /** Throws when a text holds anything from outside, of a denied file, or of where the tree is, but what was asked. */
  check: (text: string, asked?: string) => void
  /** What is outside, as one hash: nothing may change it. */
  outsideNow: () => string
}

/** Texts and names that must never be in any answer. */
const OUTSIDE_TEXT = 'canary-outside-7f3a'
const OUTSIDE_NAME = 'canary-name-91bc'
const DENIED_TEXT = 'canary-denied-52de'

const long = (unit: string) => unit.repeat(Math.floor(255 / Buffer.byteLength(unit)))

const ODD_NAMES = [
  'new\nline.txt',
  'carriage\rreturn.txt',
  'tab\there.txt',
  'escape\u001b[2J\u001b]0;title\u0007.txt',
  'right-to-left\u202etxt.exe',
  'zero\u200bwidth.txt',
  ' leading and trailing ',
  'dot.',
  '...',
  '-rf',
  '--help',
  '$(id).txt',
  '`id`.txt',
  '; rm -rf .txt',
  'quote".txt',
  "apostrophe'.txt",
  'back\\slash.txt',
  'star*.txt',
  '[abc].txt',
  '{a,b}.txt',
  '!not.txt',
  '#comment.txt',
  '%2e%2e%2f.txt',
  '..%2f.txt',
  '~',
  'C:',
  'con',
  'e\u0301.txt',
  '\u00e9.txt',
  'Case.txt',
  'case.txt',
  '\u{1f98a}.txt',
  long('x'),
  long('\u00fc'),
  long('\u{1f98a}'),
]

export function makeHostileTree(t: {
  after: (end: () => void) => void
  diagnostic?: (line: string) => void
}): HostileTree {
  const base = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'hostile-')))
  const directory = join(base, 'root')
  const outside = join(base, 'outside')
  const at = (path: string) => join(directory, path)
  t.after(() => remove(base))
  fs.mkdirSync(join(outside, 'inner'), { recursive: true })
  fs.writeFileSync(join(outside, 'secret.txt'), OUTSIDE_TEXT)
  fs.writeFileSync(join(outside, 'inner', `${OUTSIDE_NAME}.txt`), OUTSIDE_TEXT)

  const write = (path: string, text: string | Uint8Array = path) => {
    fs.mkdirSync(join(at(path), '..'), { recursive: true })
    fs.writeFileSync(at(path), text)
    return path
  }
  const link = (target: string, path: string) => {
    fs.mkdirSync(join(at(path), '..'), { recursive: true })
    fs.symlinkSync(target, at(path))
    return path
  }

  const plain = [write('src/main.ts'), write('src/deep/er/file.ts'), write('README.md')]
  plain.push(
    link('src/main.ts', 'inside-link'),
    link(at('src/main.ts'), 'inside-absolute'),
    link('../root/src/main.ts', 'inside-around'),
  )
  const forbidden = [
    link(join(outside, 'secret.txt'), 'out/absolute'),
    link('../../outside/secret.txt', 'out/relative'),
    link('../../outside/missing.txt', 'out/missing'),
    link('absolute', 'out/chain'),
    link('../src/../../outside/secret.txt', 'out/dotted'),
    link('/', 'out/top'),
    link('/etc/passwd', 'out/passwd'),
    link('/proc/self/environ', 'out/environ'),
    link('/proc/self/root', 'out/proc-root'),
    link('/proc/self/cwd', 'out/proc-cwd'),
    link('/dev/zero', 'out/zero'),
    link(outside, 'out/folder'),
    'out/folder/secret.txt',
    'out/folder/inner',
    'out/top/etc/passwd',
    'out/proc-root/etc/passwd',
    '../outside/secret.txt',
    'src/../../outside/secret.txt',
    join(outside, 'secret.txt'),
    '/etc/passwd',
    '/proc/self/cwd',
    ...['.env', '.env.local', 'keys/id_rsa', '.ssh/config', '.aws/credentials', 'a/b/.npmrc'].map(
      (path) => write(path, DENIED_TEXT),
    ),
    link('../.env', 'src/innocent.txt'),
    link('.ssh', 'innocent'),
    'innocent/config',
    '.ENV',
    './src/../.env',
  ]
  const unusable = [
    link('loop', 'loop'),
    link('pair-b', 'pair-a'),
    link('pair-a', 'pair-b'),
    link('nothing', 'dangling'),
    ...special(t, directory),
  ]
  link('..', 'src/up')
  link('.', 'here')
  const odd = ODD_NAMES.map((name) => write(`odd/${name}`))
  fs.writeFileSync(Buffer.concat([Buffer.from(at('odd/')), Buffer.from([0xff, 0xfe])]), 'no text')
  for (let index = 0; index < MANY; index += 1) {
    if (index === 0) fs.mkdirSync(at('many'))
    fs.writeFileSync(at(`many/${index}.txt`), '')
  }
  write('many/target-needle.txt', 'needle')
  write(
    'binary.bin',
    Uint8Array.from({ length: 4096 }, (_, index) => index % 256),
  )
  write('long-line.txt', 'x'.repeat(3_000_000))
  write('invalid-utf8.txt', Uint8Array.from([0x66, 0xc3, 0x28, 0xa0, 0xff, 0x0a]))
  fs.truncateSync(at(write('huge.bin', '')), 8 * 1024 ** 3)
  fs.utimesSync(at(write('future.txt')), 253_402_300_800, 253_402_300_800)
  write(Array.from({ length: 120 }, () => 'deep').join('/') + '/end.txt')
  write('.gitignore', ['**/a/**/a/**/a/**/a/**/b', '*a*a*a*a*a*a*b', '[', 'ignored/'].join('\n'))
  write('ignored/file.txt')
  fs.chmodSync(at(join(write('closed/file.txt'), '..')), 0)
  fs.chmodSync(at(write('closed-file.txt')), 0)

  return {
    base,
    directory,
    outside,
    forbidden,
    unusable,
    odd,
    plain,
    check(answer, asked = '') {
      const text =
        asked === ''
          ? answer
          : answer.replaceAll(asked, '').replaceAll(JSON.stringify(asked).slice(1, -1), '')
      const found = [OUTSIDE_TEXT, OUTSIDE_NAME, DENIED_TEXT, base, 'root:x:0:0'].find((canary) =>
        text.includes(canary),
      )
      if (found !== undefined) throw new Error(`An answer holds ${found}: ${text.slice(0, 2000)}`)
    },
    outsideNow: () => hashOf(outside),
  }
}

/** A pipe, a socket and devices, as far as this system makes them. */
function special(
  t: { after: (end: () => void) => void; diagnostic?: (line: string) => void },
  directory: string,
): string[] {
  execFileSync('mkfifo', [join(directory, 'pipe')])
  const server = createServer().listen(join(directory, 'socket'))
  server.on('error', () => {
    // The path of a socket has at most 108 bytes; the tree does without one.
  })
  t.after(() => server.close())
  const devices = [
    ['zero', '1', '5'],
    ['tty', '5', '0'],
  ].filter(([name = '', major = '', minor = '']) => {
    try {
      execFileSync('mknod', [join(directory, name), 'c', major, minor], { stdio: 'ignore' })
      return true
    } catch {
      t.diagnostic?.('this user cannot make devices')
      return false
    }
  })
  return ['pipe', 'socket', ...devices.map(([name = '']) => name)]
}

function hashOf(folder: string): string {
  const hash = createHash('sha256')
  for (const path of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const stat = fs.lstatSync(join(folder, path))
    hash.update(`${path} ${stat.mode} ${stat.mtimeMs} ${stat.nlink}\n`)
    if (stat.isFile()) hash.update(fs.readFileSync(join(folder, path)))
  }
  return hash.digest('hex')
}

function remove(base: string): void {
  for (const path of ['root/closed', 'root/closed-file.txt']) {
    fs.chmodSync(join(base, path), 0o700)
  }
  fs.rmSync(base, { recursive: true, force: true, maxRetries: 3 })
}
