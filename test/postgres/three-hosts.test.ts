import assert from 'node:assert/strict'
import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'

import { root } from '../programs/child.ts'
import type { Plan, Report } from './hosts/scenario.ts'
import { needsPostgres } from './shared.ts'

const run = promisify(execFile)

/** Why this cannot run here; false when it can. */
function whyNot(): string | false {
  if (needsPostgres.skip !== false) return String(needsPostgres.skip)
  if (process.platform !== 'linux') return 'NOT RUN: this system has no namespaces'
  const make = 'ip link add relay0 type bridge && ip link add relay-a type veth peer name relay-b'
  const { status } = spawnSync('unshare', ['-n', '-u', '-m', '-p', '-f', 'sh', '-c', make])
  return status === 0 ? false : 'NOT RUN: only root can make hosts with a network of their own'
}

const skip = whyNot()
if (skip !== false) process.stderr.write(`\n!!! The test of three hosts ${skip}\n\n`)

/** Two cuts that are longer than a lease, and a crash of the database between them. */
const SHORT: Plan = {
  loadS: 22,
  cuts: [
    { atS: 3, forS: 8 },
    { atS: 16, forS: 7 },
  ],
  crashAtS: 13,
  drainS: 90,
}
const FULL: Plan = {
  loadS: 60,
  cuts: [
    { atS: 8, forS: 12 },
    { atS: 38, forS: 15 },
  ],
  crashAtS: 29,
  drainS: 120,
}

const plan = process.env['RELAY_THREE_HOSTS'] === 'full' ? FULL : SHORT

test(
  'three hosts lose no job, run no write job twice and never overlap, though one is cut off and the database crashes',
  { skip, timeout: 300_000 },
  async (t) => {
    const program = join(root, 'test/postgres/hosts/scenario.ts')
    const node = [process.execPath, '--import', 'tsx', program, JSON.stringify(plan)]
    // Everything that the scenario starts, its network included, ends with it.
    const kinds = ['-n', '-m', '-p', '-f', '--mount-proc', '--kill-child']
    const { stdout, stderr } = await run(
      'unshare',
      [...kinds, 'sh', '-c', '"$@"; exit $?', 'sh', ...node],
      {
        cwd: root,
        maxBuffer: 64 * 1024 * 1024,
      },
    )
    if (stderr !== '') t.diagnostic(stderr)
    const { logs, ...report } = JSON.parse(stdout) as Report
    t.diagnostic(JSON.stringify(report, undefined, 1))
    const check = (holds: boolean, promise: string) =>
      assert.ok(holds, `VIOLATION: ${promise}\n${JSON.stringify(report)}\n${logs.join('\n')}`)
    check(report.acknowledged > plan.loadS, 'too few jobs were sent to show anything')
    check(report.lost === 0, 'an acknowledged job is gone')
    check(report.writesTwice.length === 0, 'a write job ran twice')
    check(report.overlaps.length === 0, 'two turns of a job ran at the same time')
    check(
      report.overlapsOfConversations.length === 0,
      'two turns of a conversation ran at the same time',
    )
    check(report.untrue.length === 0, 'a job is completed without the end of its turn')
    check(report.unfinished.length === 0, 'a job did not end after the link returned')
    check(report.badWaits.length === 0, 'a wait did not outlive the faults')
    check(
      report.workersEnded === 0 && report.dispatchers.every((code) => code === 0),
      'a process ended',
    )
    check(report.findings.length === 0, 'the store is not as it promises')
    check(report.events.lose > 0, 'no lease ended, so the cuts showed nothing')
  },
)
