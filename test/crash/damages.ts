import { execFileSync, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { encodeRecord } from '../../lib/store/file/log/line.ts'
import type { LogEntry } from '../../lib/schema/event.ts'
import { layoutOf } from '../../lib/store/file/layout.ts'

/** Where a damage is done: the store, and the log and output of the job it is done to. */
export type Site = {
  layout: ReturnType<typeof layoutOf>
  log: string
  /** The log of another job, which is sound. */
  otherLog: string
  output: string
}

export type Damage = {
  name: string
  /** The file that a report must name. */
  file: (site: Site) => string
  make: (file: string, site: Site) => void
}

const text = (content: string | Buffer) => (file: string) => fs.writeFileSync(file, content)

/** Changes the lines of a log; a line stands with the newlines around it. */
const lines = (change: (records: string[]) => string[]) => (file: string) => {
  const records = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean)
  fs.writeFileSync(file, change(records.map((record) => `\n${record}\n`)).join(''))
}

const flip = (where: number) => (file: string) => {
  const bytes = fs.readFileSync(file)
  const at = Math.floor(bytes.length * where)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 0x04, at)
  fs.writeFileSync(file, bytes)
}

const instead = (make: (file: string, site: Site) => void) => (file: string, site: Site) => {
  fs.rmSync(file, { recursive: true, force: true })
  fs.mkdirSync(dirname(file), { recursive: true })
  make(file, site)
}

const fifo = instead((file) => makeWith('mkfifo', file))
const directory = instead((file) => fs.mkdirSync(file))
const dangling = instead((file) => fs.symlinkSync('/nonexistent/file', file))
const device = instead((file) => fs.symlinkSync('/dev/zero', file))
/** The same numbers as /dev/zero. */
const realDevice = instead((file) => makeWith('mknod', file, 'c', '1', '5'))
const missing = (file: string) => fs.rmSync(file, { recursive: true })
const plain = instead((file) => fs.writeFileSync(file, 'a file'))
const socket = instead((file) => {
  // A process that is killed leaves its socket behind; a long path does not fit into a socket's name.
  const listen = `process.chdir(${JSON.stringify(dirname(file))})
require('net').createServer().listen('socket', () => process.kill(process.pid, 'SIGKILL'))`
  spawnSync(process.execPath, ['-e', listen])
  fs.renameSync(`${dirname(file)}/socket`, file)
})

function makeWith(program: string, ...args: string[]): void {
  execFileSync(program, args)
}

function huge(file: string): void {
  fs.truncateSync(file, 300 * 1024 * 1024)
}

/** A line that is whole and sound but says what no version of this program would. */
function foreign(change: object) {
  return lines((records) => {
    const { crc32: _, ...last } = JSON.parse(records.at(-1) ?? '{}') as Record<string, unknown>
    return [...records.slice(0, -1), encodeRecord({ ...last, ...change } as LogEntry).toString()]
  })
}

const log = (site: Site) => site.log
const output = (site: Site) => site.output
const on =
  (file: (site: Site) => string, what: string) =>
  (name: string, make: Damage['make']): Damage => ({ name: `${what}: ${name}`, file, make })

const onLog = on(log, 'log')
const onOutput = on(output, 'output')
const onDocument = on(({ layout }) => layout.document, 'store.json')
const onQueue = on(({ layout }) => layout.queue('worked'), 'queue hints')
const onRunning = on(({ layout }) => layout.running('worked'), 'running hints')
const onAttention = on(({ layout }) => layout.attentionRoot, 'attention hints')
const onInbox = on(({ layout }) => layout.inbox('sender'), 'inbox')
const onAgent = on(({ layout }) => layout.agent('sender'), 'registry')
const onWorker = on(({ layout }) => layout.worker('w1'), 'workers')
const onThread = on(({ layout }) => layout.conversation('worked', 'a thread'), 'conversations')
const onDone = on(({ layout }) => layout.doneLog(new Date().toISOString()), 'done log')
const onWaiting = on(({ layout }) => layout.waiting('worked'), 'marks of sleeping workers')
const onActivity = on((site) => site.log.replace(/jsonl$/, 'activity.jsonl'), 'activity')

const garbageIn = (file: string) => {
  fs.mkdirSync(file, { recursive: true })
  for (const name of ['garbage', '..x', 'a'.repeat(200), '100-zzzzzzzz', '0000']) {
    fs.writeFileSync(`${file}/${name}`, randomBytes(100))
  }
  fs.mkdirSync(`${file}/directory`)
}

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

export const DAMAGES: Damage[] = [
  onLog('a bit flipped in its first line', flip(0.05)),
  onLog('a bit flipped in its middle', flip(0.5)),
  onLog('a bit flipped in its last line', flip(0.95)),
  onLog('cut in the middle of a line', (file) =>
    fs.truncateSync(file, fs.statSync(file).size >> 1),
  ),
  onLog('its last bytes cut off', (file) => fs.truncateSync(file, fs.statSync(file).size - 20)),
  onLog(
    'its last line missing',
    lines((records) => records.slice(0, -1)),
  ),
  onLog(
    'a line in the middle missing',
    lines(([first = '', , ...rest]) => [first, ...rest]),
  ),
  onLog(
    'its first line missing',
    lines((records) => records.slice(1)),
  ),
  onLog(
    'a line twice',
    lines(([first = '', ...rest]) => [first, first, ...rest]),
  ),
  onLog(
    'two lines swapped',
    lines(([a = '', b = '', ...rest]) => [b, a, ...rest]),
  ),
  onLog('emptied', text('')),
  onLog('missing', missing),
  onLog('a block of zeros in its middle', (file) => {
    const bytes = fs.readFileSync(file)
    fs.writeFileSync(file, bytes.fill(0, 512, bytes.length - 100))
  }),
  onLog('null', text('null\n')),
  onLog('[]', text('[]\n')),
  onLog('{}', text('{}\n')),
  onLog('a JSON string', text('"x"\n')),
  onLog('text', text('not what it was\nat all\n')),
  onLog('random bytes', (file) => fs.writeFileSync(file, randomBytes(2000))),
  onLog('zeros', text(Buffer.alloc(2000))),
  onLog('a line of garbage at its end', (file) => fs.appendFileSync(file, '\ngarbage\n\n')),
  onLog('grown to 300 MiB', huge),
  onLog('JSON 100,000 deep', text(`\n${deep}\n`)),
  onLog(
    'a key named __proto__',
    text('\n{"__proto__":{"state":"completed"},"crc32":"00000000"}\n'),
  ),
  onLog('Windows line ends', (file) =>
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll('\n', '\r\n')),
  ),
  onLog('UTF-16', (file) => fs.writeFileSync(file, fs.readFileSync(file, 'utf8'), 'utf16le')),
  onLog('a number that is a text', foreign({ version: '3' })),
  onLog('an event that does not exist', foreign({ type: 'explode' })),
  onLog('a future format', foreign({ format: 99 })),
  onLog('swapped with that of another job', (file, { otherLog }) => {
    fs.copyFileSync(otherLog, file)
  }),
  onLog('a pipe', fifo),
  onLog('a directory', directory),
  onLog(
    'a link to another job',
    instead((file, { otherLog }) => fs.symlinkSync(otherLog, file)),
  ),
  onLog('a link to nothing', dangling),
  onLog('a link to /dev/zero', device),
  onLog('a device', realDevice),
  onLog('a socket', socket),
  onLog('without permission', (file) => fs.chmodSync(file, 0)),
  onOutput('a bit flipped', flip(0.5)),
  onOutput('cut', (file) => fs.truncateSync(file, 1000)),
  onOutput('missing', missing),
  onOutput('a pipe', fifo),
  onOutput('a directory', directory),
  onDocument('text', text('not JSON')),
  onDocument('null', text('null')),
  onDocument('JSON 100,000 deep', text(deep)),
  onDocument('a future format', (file) => {
    const document = JSON.parse(fs.readFileSync(file, 'utf8')) as object
    fs.writeFileSync(file, JSON.stringify({ ...document, format: 99 }))
  }),
  onDocument(
    'a future format of another shape',
    text('{"format":99,"opened_by":"a later version"}'),
  ),
  onDocument('a pipe', fifo),
  onDocument('a directory', directory),
  onDocument('missing', missing),
  onQueue('garbage among them', garbageIn),
  onQueue('a file in their place', plain),
  onQueue('all gone', missing),
  onRunning('garbage among them', garbageIn),
  onRunning('a pipe in their place', fifo),
  onAttention('garbage among them', garbageIn),
  onInbox('garbage in it', garbageIn),
  onInbox('a file in its place', plain),
  onAgent('text', instead(text('not JSON'))),
  onAgent('null', instead(text('null'))),
  onAgent('a pipe', fifo),
  onWorker('an array', instead(text('[1, 2]'))),
  onThread('a link to /dev/zero', device),
  onDone(
    'random bytes',
    instead((file) => fs.writeFileSync(file, randomBytes(5000))),
  ),
  onDone('missing', missing),
  onDone('a pipe', fifo),
  onDone('a directory', directory),
  onWaiting('a pipe in their place', fifo),
  onWaiting('garbage among them', garbageIn),
  onActivity(
    'random bytes',
    instead((file) => fs.writeFileSync(file, randomBytes(5000))),
  ),
  onActivity('a pipe', fifo),
]
