import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import type { Plan, Report } from './hosts/scenario.ts'

const run = promisify(execFile)

/** Why this cannot run here; false when it can. */
function whyNot(): string | false {
  if (process.platform !== 'linux') return 'NOT RUN: this system has no namespaces'
  const make = 'ip link add relay0 type bridge && ip link add relay-a type veth peer name relay-b'
  const { status } = spawnSync('unshare', ['-n', '-u', '-m', '-p', '-f', 'sh', '-c', make])
  return status === 0 ? false : 'NOT RUN: only root can make hosts with a network of their own'
}

const skip = whyNot()
if (skip !== false) process.stderr.write(`\n!!! The test of a hub and two hosts ${skip}\n\n`)

const SHORT: Plan = { rate: 50, loadS: 2 }
const FULL: Plan = { rate: 200, loadS: 30 }
/** The rate is what is asked for; `seconds` in the report says how long the machines took. */
const plan = process.env['RELAY_HUB_LOAD'] === 'full' ? FULL : SHORT

test(
  'a hub serves two machines on hosts of their own, of which one is cut off, returns and is unpaired, and keeps no content and no path',
  { skip, timeout: 240_000 },
  async (t) => {
    const program = join(root, 'test/hub/hosts/scenario.ts')
    const node = [process.execPath, '--import', 'tsx', program, JSON.stringify(plan)]
    // Everything that the scenario starts, its network included, ends with it.
    const kinds = ['-n', '-m', '-p', '-f', '--mount-proc', '--kill-child']
    const command = [...kinds, 'sh', '-c', '"$@"; exit $?', 'sh', ...node]
    const { stdout } = await run('unshare', command, { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    const { logs, ...report } = JSON.parse(stdout) as Report
    t.diagnostic(JSON.stringify(report, undefined, 1))
    const said = `${JSON.stringify(report)}\n${logs.join('\n')}`
    const check = (holds: boolean, promise: string) =>
      assert.ok(holds, `VIOLATION: ${promise}\n${said}`)

    assert.deepEqual(report.listed, ['laptop/project', 'server/project'], said)
    check(
      report.contents.every((text) => text.includes('planted-content')),
      'a file was not read',
    )
    check(report.load.failed.length === 0, 'a request under load failed')
    check(report.load.sent === plan.rate * plan.loadS, 'requests are missing')
    // The first figures are those of a process that still compiles its code.
    const [warm = 0] = report.load.megabytes.slice(2)
    check(Math.max(...report.load.megabytes) < warm + 100, 'memory grows with the requests')
    check(
      ['AGENT_TIMEOUT', 'AGENT_OFFLINE'].includes(report.cutOff.code ?? ''),
      'no refusal of the cut machine',
    )
    check(report.cutOff.ms < 8000, 'the refusal of the cut machine came late')
    assert.deepEqual(report.meanwhile, ['read', 'read'], said)
    check(
      report.whileAway === 'AGENT_OFFLINE' && report.beside === 'read',
      'the other machine suffered',
    )
    check(report.back === 'read', 'the machine did not return')
    check(
      report.revoked.code === 'AGENT_OFFLINE',
      'the open request of an unpaired machine was not refused',
    )
    check(report.exitCode === 1, 'the unpaired machine did not stop')
    assert.deepEqual(report.after, ['MACHINE_NOT_FOUND', 'read'], said)
    check(
      report.knowsRoots,
      'the records of the hub were not found, so their silence shows nothing',
    )
    check(!report.knowsContent && !report.knowsPath, 'the hub keeps content or a path')
  },
)
