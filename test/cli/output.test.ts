import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, openSync, closeSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { setup } from './setup.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LIMIT = { timeout: 180_000 }
const FULL = existsSync('/dev/full') ? {} : { skip: 'this system has no /dev/full' }
const LINUX = process.platform === 'linux' ? {} : { skip: 'known on Linux only' }

/** Runs one of the built programs with its output on a full disk. */
function onFullDisk(words: string[], env: Record<string, string>, input = '') {
  const full = openSync('/dev/full', 'w')
  try {
    return spawnSync(process.execPath, words, {
      cwd: ROOT,
      env,
      input,
      encoding: 'utf8',
      stdio: ['pipe', full, 'pipe'],
      timeout: 60_000,
    })
  } finally {
    closeSync(full)
  }
}

const VERBS = [
  ['list'],
  ['list', '--json'],
  ['show', 'JOB'],
  ['tail', 'JOB'],
  ['why', 'JOB', '--json'],
  ['agents'],
  ['inbox', 'claude-main', '--json'],
  ['doctor'],
  ['verify'],
  ['gc', '--json'],
  ['token', 'create', 'x'],
  ['hook', 'print'],
  ['dispatch', 'codex', 'hello'],
  ['cancel', 'JOB'],
  ['--help'],
  ['list', '--help'],
  ['--version'],
]

test(
  'each command reports in one line that its output is on a full disk, and exits with 1',
  { ...LIMIT, ...FULL },
  async (t) => {
    const { env, put } = await setup(t)
    const job = await put('hello')
    for (const verb of VERBS) {
      const words = verb.map((word) => (word === 'JOB' ? job : word))
      const { status, stderr } = onFullDisk(['cli.js', ...words], env)
      assert.equal(status, 1, verb.join(' '))
      assert.match(stderr, /^relay: OUTPUT_UNWRITABLE Cannot [^\n]*ENOSPC[^\n]*$/m, verb.join(' '))
      assert.doesNotMatch(stderr, /\n {4}at |node:|\.js:\d/, verb.join(' '))
    }
  },
)

test(
  'each program reports in one line that its output is on a full disk, and exits with 1',
  { ...LIMIT, ...FULL },
  async (t) => {
    const { env, put } = await setup(t)
    await put('hello')
    const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}\n'
    for (const words of [
      ['worker.js', '--help'],
      ['http.js', '--help'],
      ['server.js', '--help'],
      ['top.js', '--help'],
      ['cli.js', 'worker', '--help'],
      ['server.js'],
      ['worker.js', '--agent', 'codex', '--once'],
    ]) {
      const { status, stderr } = onFullDisk(words, { ...env, PATH: '/nowhere' }, ping)
      assert.equal(status, 1, `${words.join(' ')}: ${stderr}`)
      assert.match(stderr, /ENOSPC/, words.join(' '))
      assert.doesNotMatch(stderr, /\n {4}at |node:|\.js:\d/, words.join(' '))
    }
  },
)

test(
  'a server whose log is on a full disk keeps serving, and exits with 1',
  { ...LIMIT, ...FULL },
  async (t) => {
    const { env } = await setup(t)
    const script = `
    node http.js --auth none --port 0 > /dev/full & server=$!
    while ! [ -s "$HOME/said" ] && kill -0 $server; do sleep 0.05; done
    kill -TERM $server; wait $server; echo $? > "$HOME/code"`
    const { stderr } = spawnSync(
      'bash',
      ['-c', `(${script}) 2> >(tee "$HOME/said" >&2); cat "$HOME/code" >&2`],
      {
        cwd: ROOT,
        env,
        encoding: 'utf8',
        timeout: 60_000,
      },
    )
    assert.match(stderr, /^durable-relay: OUTPUT_UNWRITABLE [^\n]*The work continues/)
    assert.match(stderr, /\n1\n$/)
  },
)

test(
  'a hook whose output is on a full disk stays silent and exits with 0',
  { ...LIMIT, ...FULL },
  async (t) => {
    const { env } = await setup(t)
    const call = JSON.stringify({
      hook_event_name: 'SessionStart',
      session_id: 's',
      cwd: env['HOME'],
    })
    const { status, stderr } = onFullDisk(['hook.js', 'session-start'], env, call)
    assert.deepEqual([status, stderr], [0, ''])
  },
)

const SHELL_RUNS: [what: string, command: string, code: number, says: RegExp][] = [
  ['a closed output', 'node cli.js list >&-', 1, /^relay: OUTPUT_UNWRITABLE .*it is closed/],
  [
    'a closed output, acting',
    'node cli.js dispatch codex hello >&-',
    1,
    /closed. Nothing was done/,
  ],
  ['a closed output of a server', 'node server.js >&- </dev/null', 1, /OUTPUT_UNWRITABLE/],
  ['a closed output of a worker', 'node worker.js --agent codex --once >&-', 1, /work continues/],
  ['an output that is thrown away', 'node cli.js list >/dev/null', 0, /^$/],
  [
    'a reader that leaves early',
    'node cli.js list --help | head -c 1 >/dev/null; (exit ${PIPESTATUS[0]})',
    0,
    /^$/,
  ],
  ['closed errors', 'node cli.js nonsense 2>&-', 2, /^$/],
  ['errors on a full disk', 'node cli.js show nonsense 2>/dev/full', 1, /^$/],
]

for (const [what, command, code, says] of SHELL_RUNS) {
  test(`${what}: exit code ${code}`, { ...LIMIT, ...LINUX }, async (t) => {
    const { env, queue } = await setup(t)
    // The shell must be there when the command looks for its parent, so it is not the last word.
    const { stdout, stderr } = spawnSync('bash', ['-c', `${command}; echo "code $?"`], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
      timeout: 60_000,
    })
    assert.match(stdout, new RegExp(`code ${code}\n$`), stderr)
    assert.match(stderr, says)
    assert.deepEqual((await queue.list({})).jobs, [])
  })
}

test(
  'a caller that discards the output gets the real exit code',
  { ...LIMIT, ...LINUX },
  async (t) => {
    const { env } = await setup(t)
    const { status } = spawnSync(process.execPath, [join(ROOT, 'cli.js'), 'list'], {
      env,
      stdio: 'ignore',
    })
    assert.equal(status, 0)
  },
)
