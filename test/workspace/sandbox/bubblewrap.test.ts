import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'

import { findMasks } from '../../../lib/workspace/sandbox/masks.ts'
import { createSandboxes } from '../../../lib/workspace/sandbox/sandbox.ts'
import type { Confinement } from '../../../lib/workspace/sandbox/confinement.ts'
import { scratch } from '../../programs/scratch.ts'

const run = promisify(execFile)
const PATH = process.env['PATH'] ?? ''
const { sandbox } = await createSandboxes({ platform: process.platform, path: PATH }).find()
const isMissing = sandbox?.kind !== 'bubblewrap'
if (isMissing) {
  process.stderr.write(
    'NOT RUN: the tests of the sandbox. bubblewrap does not work here; install it with: npm run setup:desktop\n',
  )
}
const skip = isMissing ? 'bubblewrap does not work here' : false

/** A root with denied files, and a secret beside it. Commands run confined in it. */
function setup(t: TestContext, more: Partial<Confinement> = {}) {
  const base = scratch(t, 'sandbox-test-')
  const directory = join(base, 'root')
  for (const folder of ['sub', 'secrets', 'config/prod', '.git/hooks']) {
    mkdirSync(join(directory, folder), { recursive: true })
  }
  writeFileSync(join(base, 'planted'), 'planted outside')
  writeFileSync(join(directory, 'readme.md'), 'hello')
  writeFileSync(join(directory, '.env'), 'planted denied')
  writeFileSync(join(directory, 'kept'), 'planted denied')
  writeFileSync(join(directory, 'sub', '.env'), 'planted denied')
  writeFileSync(join(directory, 'secrets', 'key'), 'planted denied')
  writeFileSync(join(directory, 'config', 'prod', 'key'), 'planted denied')
  symlinkSync('../.env', join(directory, 'sub', 'link'))
  const isDenied = (path: string) => /(?:^|\/)\.env$|^secrets$|^config\/prod\/key$/.test(path)
  /** Looks for what is denied anew, as each call does. */
  async function confined(command: string) {
    const { signal } = new AbortController()
    const masks = await findMasks({
      directory,
      isDenied,
      kept: [join(base, 'root', 'kept')],
      signal,
    })
    const confinement: Confinement = {
      directory,
      cwd: directory,
      isWritable: true,
      network: false,
      programs: [],
      temporary: '/tmp',
      ...masks,
      ...more,
    }
    const line = sandbox?.confine(confinement, { command: '/bin/sh', args: ['-c', command] })
    assert.ok(line)
    return line
  }
  return {
    base,
    directory,
    confined,
    sh: async (command: string): Promise<{ code: number; out: string }> => {
      const { command: program, args } = await confined(command)
      try {
        const { stdout, stderr } = await run(program, args, { env: { PATH } })
        return { code: 0, out: stdout + stderr }
      } catch (error) {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
        return { code, out: stdout + stderr }
      }
    },
  }
}

test(
  'a confined program reads and changes its root, and nothing outside of it',
  { skip },
  async (t) => {
    const { sh, base, directory } = setup(t)
    assert.deepEqual(await sh('cat readme.md; echo new > sub/new'), { code: 0, out: 'hello' })
    assert.equal(readFileSync(join(directory, 'sub', 'new'), 'utf8'), 'new\n')
    for (const path of [
      `${base}/planted`,
      '../planted',
      '/etc/shadow',
      '/proc/1/root/etc/shadow',
    ]) {
      const { code, out } = await sh(`cat ${path}`)
      assert.notEqual(code, 0, path)
      assert.doesNotMatch(out, /planted outside|root:/)
    }
    const listed = await sh(`ls -A ${base} /home /root /srv /mnt /media 2>/dev/null; ls -A /tmp ~`)
    assert.deepEqual(listed.out.match(/planted|\.bashrc|\.ssh/g), null)
    for (const path of ['/etc/x', '/usr/x', '/usr/bin/x', '/x', `${base}/x`]) {
      await sh(`echo escaped > ${path}`)
      assert.equal(existsSync(path), false, path)
    }
  },
)

test('denied files cannot be read, moved, replaced or removed', { skip }, async (t) => {
  const { sh, directory } = setup(t)
  for (const command of [
    'cat .env',
    'cat sub/.env sub/link',
    'cat secrets/key',
    'cp -r . /tmp/copy; cat /tmp/copy/.env /tmp/copy/sub/.env /tmp/copy/secrets/key',
    'grep -r planted .',
    'mv sub other; cat other/.env',
    'mv config c; mv config/prod p; cat c/prod/key p/key',
    'cat */prod/key p/key',
    'mv kept k; cat kept k',
    'mv .env x; cat x',
    'ln .env x; cat x',
    'umount .env; cat .env',
    'unshare -Urm sh -c "umount .env; cat .env"',
    'tar cf - . | tar xO',
    `cat /proc/self/root${directory}/.env`,
  ]) {
    assert.doesNotMatch((await sh(command)).out, /planted denied/, command)
  }
  await sh('rm -rf .env secrets; echo mine > .env; echo mine > secrets/key; chmod 777 .env')
  assert.equal(readFileSync(join(directory, '.env'), 'utf8'), 'planted denied')
  assert.equal(readFileSync(join(directory, 'secrets', 'key'), 'utf8'), 'planted denied')
})

test(
  'git hooks and settings, which run outside of the sandbox later, cannot be changed',
  { skip },
  async (t) => {
    const { sh, directory } = setup(t)
    await sh('echo evil > .git/hooks/pre-commit; echo evil > .git/config; mv .git x; rm -rf .git')
    assert.equal(existsSync(join(directory, '.git', 'hooks', 'pre-commit')), false)
    assert.equal(existsSync(join(directory, '.git', 'config')), false)
  },
)

test('a read-only sandbox changes nothing in the root', { skip }, async (t) => {
  const { sh, directory } = setup(t, { isWritable: false })
  const { code } = await sh('echo x > readme.md')
  assert.notEqual(code, 0)
  await sh('echo x > new; rm readme.md; mkdir made')
  assert.equal(readFileSync(join(directory, 'readme.md'), 'utf8'), 'hello')
  assert.equal(existsSync(join(directory, 'new')), false)
  assert.deepEqual(await sh('echo t > /tmp/t && cat /tmp/t'), { code: 0, out: 't\n' })
})

test(
  'a program without network reaches no server, not even one of this machine',
  { skip },
  async (t) => {
    const server = createServer((socket) => socket.end('reached'))
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    t.after(() => server.close())
    const { port } = server.address() as AddressInfo
    const script = `require('net').connect(${port}, '127.0.0.1').on('data', d => console.log(String(d))).on('error', e => console.log(e.code))`
    const command = `${process.execPath} -e "${script}"`
    const apart = setup(t)
    assert.deepEqual(await apart.sh(command), { code: 0, out: 'ECONNREFUSED\n' })
    const together = setup(t, { network: true })
    assert.deepEqual(await together.sh(command), { code: 0, out: 'reached\n' })
  },
)

test(
  'a confined program sees only its own processes, and has no rights of the system',
  { skip },
  async (t) => {
    const { sh } = setup(t)
    const { out } = await sh('ls -d /proc/[0-9]* | wc -l; grep CapEff /proc/self/status; hostname')
    const [count, rights, host] = out.trim().split('\n')
    assert.ok(Number(count) < 8, count)
    assert.match(rights ?? '', /\t0+$/)
    assert.equal(host, 'sandbox')
  },
)

test('names of every kind are confined', { skip }, async (t) => {
  const { sh, directory } = setup(t)
  const odd = join(directory, `a "quoted"\n$(touch x) 'name' ü`)
  mkdirSync(odd)
  writeFileSync(join(odd, 'a'), '')
  chmodSync(odd, 0o700)
  assert.equal((await sh('ls */a')).code, 0)
})
