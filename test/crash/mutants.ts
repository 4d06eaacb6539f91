import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The relay with one of its promises taken out, and the scene that must notice. */
export type Mutant = {
  name: string
  replacements: { file: string; from: string; to: string }[]
  scene: string
  /** The part of the scene that is played. */
  env?: Record<string, string>
  /** What the scene must say; any other failure is none of this mutant's. */
  violation: RegExp
}

/** Two processes with journals, and enough disks that each of the promises of a journal is needed on some. */
const JOURNALED = { RELAY_POWER_SCENE: 'journaled', RELAY_POWER_STATES: '600' }

export const MUTANTS: Mutant[] = [
  {
    name: 'no directory sync',
    replacements: [
      {
        file: 'lib/files/files.ts',
        from: 'Promise<void> {\n  return flush(fd)\n}',
        to: 'Promise<void> {\n  return Promise.resolve(void fd)\n}',
      },
      {
        file: 'lib/store/file/log/flush.ts',
        from: 'here: fs.fsyncSync',
        to: 'here: fs.fstatSync',
      },
    ],
    scene: 'test/crash/power-cut.test.ts',
    violation: /acknowledged job [a-z2-7]{26} is lost/,
  },
  {
    name: 'no file sync',
    replacements: [
      {
        file: 'lib/files/files.ts',
        from: 'Promise<void> {\n  return flushData(fd)\n}',
        to: 'Promise<void> {\n  return Promise.resolve(void fd)\n}',
      },
      {
        file: 'lib/store/file/log/flush.ts',
        from: 'here: fs.fdatasyncSync',
        to: 'here: fs.fstatSync',
      },
    ],
    scene: 'test/crash/power-cut.test.ts',
    violation: /acknowledged (job [a-z2-7]{26} is lost|end of job [a-z2-7]{26} is lost)/,
  },
  {
    name: 'first-writer check off',
    replacements: [
      {
        file: 'lib/store/file/log/append.ts',
        from: 'const isFirst = size === at.size + bytes.length',
        to: 'const isFirst = size >= at.size',
      },
    ],
    scene: 'test/crash/first-writer.test.ts',
    violation: /VIOLATION: two writers were told they were first/,
  },
  {
    name: 'end shown without a flush',
    replacements: [
      {
        file: 'lib/store/file/log/shown.ts',
        from: 'if (isFinal(job)) return !hasHint(job, beforeLast(events))',
        to: 'if (isFinal(job)) return hasHint(job, beforeLast(events)) || true',
      },
    ],
    scene: 'test/crash/shown.test.ts',
    env: { RELAY_SHOWN_ONLY: 'complete', RELAY_SHOWN_LOOK: 'show' },
    violation: /then show: .*acknowledged end of job [a-z2-7]{26} is lost/,
  },
  {
    name: 'second cancel without a flush',
    replacements: [
      {
        file: 'lib/store/file/jobs/change.ts',
        from: 'if (isFinal(job) || proposal?.durable === true) {',
        to: 'if (proposal?.durable === true) {',
      },
    ],
    scene: 'test/crash/shown.test.ts',
    env: { RELAY_SHOWN_ONLY: 'cancel a queued job', RELAY_SHOWN_LOOK: 'cancel' },
    violation: /then cancel: .*acknowledged end of job [a-z2-7]{26} is lost/,
  },
  {
    name: 'failed flush flushed again',
    replacements: [
      {
        file: 'lib/store/file/log/settle.ts',
        from: 'if (at.isInDoubt === true) writeAgain(log, at)',
        to: 'if (at.isInDoubt === true) void writeAgain',
      },
      {
        file: 'lib/store/file/log/settle.ts',
        from: '} while (at.isInDoubt === true)',
        to: '} while (at.isInDoubt === undefined)',
      },
    ],
    scene: 'test/crash/shown.test.ts',
    env: { RELAY_SHOWN_ONLY: 'complete', RELAY_SHOWN_LOOK: 'show' },
    violation: /EIO at fdatasync 1.*, then show: .*acknowledged end of job [a-z2-7]{26} is lost/,
  },
  {
    name: 'dedup acknowledged without a flush',
    replacements: [
      {
        file: 'lib/store/file/log/create-job.ts',
        from: 'await settleLog(log, at)',
        to: 'await Promise.resolve((void settleLog, at))',
      },
    ],
    scene: 'test/crash/shown.test.ts',
    env: { RELAY_SHOWN_ONLY: 'dispatch', RELAY_SHOWN_LOOK: 'dispatch again' },
    violation: /then dispatch again: .*acknowledged job [a-z2-7]{26} is lost/,
  },
  {
    name: 'row before the flush',
    replacements: [
      {
        file: 'lib/store/file/jobs/follow.ts',
        from: 'const job = isShown ? await shown.settleJob(seen.job_id) : seen',
        to: 'const job = isShown ? seen : seen',
      },
    ],
    scene: 'test/crash/shown.test.ts',
    env: { RELAY_SHOWN_ONLY: 'complete', RELAY_SHOWN_LOOK: 'sweep' },
    violation: /then sweep: .*acknowledged end of job [a-z2-7]{26} is lost/,
  },
  {
    name: 'record not flushed',
    replacements: [
      {
        file: 'lib/store/file/journal/own-journal.ts',
        from: 'await flushed()',
        to: 'await Promise.resolve()',
      },
    ],
    scene: 'test/crash/power-cut.test.ts',
    env: JOURNALED,
    violation: /acknowledged (job [a-z2-7]{26} is lost|end of job [a-z2-7]{26} is lost)/,
  },
  {
    name: 'record written before the race is settled',
    replacements: [
      {
        file: 'lib/store/file/log/append.ts',
        from: 'const { size, nlink, ino, ctimeMs } = fs.fstatSync(log.fd)',
        to: `const early = at.bytes === undefined ? undefined : [at.bytes, bytes]
    if (entry.durable) await makeDurable(log, { writer, whole: early }, journal)
    const { size, nlink, ino, ctimeMs } = fs.fstatSync(log.fd)`,
      },
    ],
    scene: 'test/crash/first-writer.test.ts',
    violation: /VIOLATION: a change that lost its race was replayed/,
  },
  {
    name: 'lap reused before the logs are flushed',
    replacements: [
      {
        file: 'lib/store/file/journal/own-journal.ts',
        from: 'await flushLogs(layout, named[which])',
        to: 'await Promise.resolve()',
      },
    ],
    scene: 'test/crash/power-cut.test.ts',
    env: JOURNALED,
    violation: /acknowledged (job [a-z2-7]{26} is lost|end of job [a-z2-7]{26} is lost)/,
  },
  {
    name: 'replay skips lines of others',
    replacements: [
      {
        file: 'lib/store/file/journal/replay.ts',
        from: 'overwrite(fd, record)\n',
        to: 'overwriteLast(fd, record)\n',
      },
      {
        file: 'lib/store/file/journal/replay.ts',
        from: 'function overwrite(fd: number, record: Buffer): void {',
        to: `function overwriteLast(fd: number, record: Buffer): void {
  const own = record.lastIndexOf('\\n{')
  fs.writeSync(fd, record, own, record.length - own, own)
}

export function overwrite(fd: number, record: Buffer): void {`,
      },
    ],
    scene: 'test/crash/power-cut.test.ts',
    env: JOURNALED,
    violation: /acknowledged end of job [a-z2-7]{26} is lost: \w+ became \w+/,
  },
  {
    name: 'a line of a log acknowledged without a flush',
    replacements: [
      {
        file: 'lib/store/file/named-logs/named-logs.ts',
        from: 'await durable.flush(open, now)',
        to: 'await Promise.resolve()',
      },
    ],
    scene: 'test/crash/logs.test.ts',
    env: {
      RELAY_LOGS_ONLY: 'another line',
      RELAY_LOGS_FAULTS: 'kill-before',
      RELAY_LOGS_EVERY: '3',
    },
    violation: /acknowledged line \d+ is lost/,
  },
  {
    name: 'a line of a log acknowledged before the race is settled',
    replacements: [
      {
        file: 'lib/store/file/named-logs/named-logs.ts',
        from: 'if (now.lines[version - place.first]?.writer !== line.writer) return undefined',
        to: '',
      },
    ],
    scene: 'test/store/log-race.test.ts',
    violation: /VIOLATION: an acknowledged line is not where its writer was told/,
  },
  {
    name: 'a line of a log shown without a flush',
    replacements: [
      {
        file: 'lib/store/file/named-logs/named-logs.ts',
        from: 'if (settled && isLast && !durable.isDurable(place, at))',
        to: 'if (settled && isLast && durable.isDurable(place, at))',
      },
    ],
    scene: 'test/crash/logs.test.ts',
    env: {
      RELAY_LOGS_ONLY: 'another line',
      RELAY_LOGS_FAULTS: 'kill-before,kill-after',
      RELAY_LOGS_EVERY: '2',
    },
    violation: /then read: .*acknowledged line \d+ is lost/,
  },
  {
    name: 'a segment begun before the one before it is on disk',
    replacements: [
      {
        file: 'lib/store/file/named-logs/named-logs.ts',
        from: 'if (!durable.isDurable(before, at)) await settle(before, at)',
        to: '',
      },
    ],
    scene: 'test/crash/logs.test.ts',
    env: {
      RELAY_LOGS_ONLY: 'the first line of a segment',
      RELAY_LOGS_FAULTS: 'kill-before',
      RELAY_LOGS_EVERY: '4',
    },
    violation:
      /acknowledged line \d+ is lost|it has lost lines at its end|lines \d+ to 1000 are missing/,
  },
  {
    name: 'own lease judged, no grace after a pause',
    replacements: [
      {
        file: 'lib/queue/sweep.ts',
        from: 'if (on.turns.isHeld(job)) return renewOwn(on, job, held)',
        to: '',
      },
      {
        file: 'lib/store/file/jobs/lease.ts',
        from: "if (since === 'unmarked') {",
        to: "if (since === 'unmarked') return 'lapsed'\n    if (since === 'unmarked') {",
      },
    ],
    scene: 'test/queue/paused.test.ts',
    violation: /VIOLATION: a living turn was taken away/,
  },
  {
    name: "another namespace's process called dead",
    replacements: [
      {
        file: 'lib/process/process.ts',
        from: "if (identity.pid_ns !== ownNamespace()) return 'unknown'",
        to: '',
      },
    ],
    scene: 'test/queue/paused.test.ts',
    violation: /VIOLATION: a worker in another container was taken for dead/,
  },
  {
    name: 'an orphan in another namespace is ignored',
    replacements: [
      {
        file: 'lib/queue/sweep.ts',
        from: 'if (!lifelines.hasTurns(worker)) return undefined',
        to: 'if (lifelines.hasTurns(worker) || true) return undefined',
      },
    ],
    scene: 'test/queue/elsewhere.test.ts',
    violation: /VIOLATION: a turn in another container was ignored/,
  },
  {
    name: 'a collection renames without looking at the inode, over one name for all',
    replacements: [
      {
        file: 'lib/store/file/log/set-aside.ts',
        from: 'if (fs.lstatSync(log, { throwIfNoEntry: false })?.ino !== ino) return false',
        to: '',
      },
      {
        file: 'lib/store/file/log/set-aside.ts',
        from: "const next = `${log}.${randomBytes(6).toString('hex')}.next`\n  const fd = fs.openSync(next, 'wx', 0o600)",
        to: "void randomBytes\n  const next = `${log}.next`\n  const fd = fs.openSync(next, 'w', 0o600)",
      },
    ],
    scene: 'test/crash/collections.test.ts',
    violation: /VIOLATION: two at once[^\n]*/,
  },
  {
    name: 'a newer store.json is set aside',
    replacements: [
      {
        file: 'lib/store/file/open.ts',
        from: 'if (format > JOURNALED_FORMAT) {',
        to: 'if (format > JOURNALED_FORMAT && StoreDocument.safeParse(document).success) {',
      },
    ],
    scene: 'test/crash/damage.test.ts',
    env: { RELAY_DAMAGE_ONLY: 'store.json: a future format of another shape' },
    violation: /a future format of another shape: its bytes are gone/,
  },
]

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const COPIED = [
  'lib',
  'executors',
  'test/crash',
  'test/postgres',
  'test/programs',
  'test/queue',
  'test/store',
  'package.json',
  'tsconfig.json',
]
const BOUND_MS = 120_000

/**
 * Makes a copy of the tree in an empty directory, takes the promise out of it and plays the scene there.
 * Returns the words of the violation. Throws when the text to replace is not there exactly once, and when
 * the scene passes, or fails for another reason.
 */
export function runMutant(mutant: Mutant, directory: string): string {
  for (const path of COPIED) {
    fs.cpSync(join(ROOT, path), join(directory, path), { recursive: true })
  }
  fs.symlinkSync(join(ROOT, 'node_modules'), join(directory, 'node_modules'))
  for (const { file, from, to } of mutant.replacements) {
    const text = fs.readFileSync(join(directory, file), 'utf8')
    const found = text.split(from).length - 1
    if (found !== 1) {
      throw new Error(`Cannot make mutant "${mutant.name}": ${file} has ${found} times ${from}`)
    }
    fs.writeFileSync(
      join(directory, file),
      text.replace(from, () => to),
    )
  }
  const args = ['--import', 'tsx', '--test', '--test-reporter', 'spec', mutant.scene]
  const done = spawnSync(process.execPath, args, {
    cwd: directory,
    // Not this process's own: a test runner inside a test runner would report to the outer one.
    env: { PATH: process.env.PATH ?? '', RELAY_POWER_STATES: '300', ...mutant.env },
    encoding: 'utf8',
    timeout: BOUND_MS,
  })
  const said = done.stdout + done.stderr
  const violation = mutant.violation.exec(said)?.[0]
  if (done.status === 0) throw new Error(`Mutant "${mutant.name}" lives: ${mutant.scene} passed.`)
  if (violation === undefined) {
    throw new Error(`Mutant "${mutant.name}" failed otherwise than expected: ${said.slice(-3000)}`)
  }
  return violation
}
