import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import {
  directoriesIn,
  flushDirectory,
  flushFile,
  isAbsent,
  removeEmpty,
  storeFault,
  writeWhole,
} from '../../../files/files.ts'
import { bytesOf } from '../../../files/replace.ts'
import { withFreeLock } from '../../../process/lock.ts'
import { syncFileSystem } from '../../../process/sync-file-system.ts'
import { counted } from '../../../text/count.ts'
import { refused } from '../../copy.ts'
import type { Carried, CarriedDocument, CarriedJob, Source, Target } from '../../transfer.ts'
import { MESSAGES } from '../../message-texts.ts'
import { numbered } from '../../transfer.ts'
import { jobsIn, putAside } from '../change.ts'
import { secureDataDir } from '../data-dir.ts'
import { sortRows } from '../ended/sort-rows.ts'
import { storeOf } from '../find.ts'
import { fileName, layoutOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { recordOf } from '../log/sealed-line.ts'
import { directoryOf, segmentFile, segmentOf } from '../named-logs/log-path.ts'
import { jsonOfLine } from '../named-logs/segment.ts'
import { addItem } from '../mailbox/items.ts'
import { openFileStore } from '../open.ts'
import type { FileStoreOptions } from '../open.ts'
import { audit } from '../upkeep/audit.ts'
import { rebuildHints } from '../upkeep/rebuild.ts'
import { carriedBy } from './carry.ts'

/**
 * A workspace's place in a data directory, for a copy. The store is made in a directory beside it and takes its name at
 * the end; an empty store that has the name is put aside.
 */
export function fileTarget(options: FileStoreOptions): Target {
  const dataDir = secureDataDir(options.dataDir)
  const own = storeOf(dataDir, options.workspace)
  return {
    place: own.directory,
    async receive(carried, check) {
      const work = async () => {
        await receive({ ...options, dataDir, workspace: own.workspace }, own.directory, {
          carried,
          check,
        })
        return 'done'
      }
      const done = await withFreeLock(buildingOf(own.directory), work)
      if (done === undefined) throw refused('another process is just making a copy here.')
    },
  }
}

/** Where a copy is made: no store has such a name, so what a killed process left there is found by the next copy. */
function buildingOf(directory: string): string {
  return `${directory}.copying`
}

async function receive(
  options: FileStoreOptions,
  directory: string,
  { carried, check }: { carried: Carried; check: (copy: Source) => Promise<void> },
): Promise<void> {
  const jobs = jobsIn(layoutOf(directory))
  if (directoriesIn(`${layoutOf(directory).logs}/${MESSAGES}`).length > 0) {
    throw refused(`"${directory}" has messages already.`)
  }
  if (jobs > 0) throw refused(`"${directory}" has ${counted(jobs, 'job')} already.`)
  const building = buildingOf(directory)
  fs.rmSync(building, { recursive: true, force: true })
  fs.mkdirSync(building, { mode: 0o700 })
  try {
    const layout = await build({ ...options, dataDir: building }, carried)
    await check({ carried: () => carriedBy(layout), audit: async () => audit(layout) })
    await flushAll(building)
    await moveInto(options.dataDir, layout.root, directory)
  } catch (error) {
    throw storeFault('copy the workspace', building, error)
  } finally {
    fs.rmSync(building, { recursive: true, force: true })
  }
}

/**
 * Gives a store its place. What else is in the directory stays in it: worktrees, and logs of workers, if the jobs were
 * in a database before. A stop on the way leaves that in the directory that was put aside.
 */
async function moveInto(dataDir: string, built: string, directory: string): Promise<void> {
  const aside = await putAside(dataDir, directory)
  fs.renameSync(built, directory)
  for (const name of aside === undefined ? [] : fs.readdirSync(aside)) {
    const path = join(directory, name)
    if (isAbsent(path)) fs.renameSync(join(aside ?? '', name), path)
  }
  if (aside !== undefined) removeEmpty(aside)
  await flushDirectory(directory)
  await flushDirectory(dataDir)
}

/** Makes a store with everything that is carried, in a data directory of its own. */
async function build(options: FileStoreOptions, carried: Carried): Promise<Layout> {
  const { machine: _, ...alone } = options
  const store = await openFileStore(alone)
  store.close()
  const layout = layoutOf(store.location)
  for await (const job of carried.jobs()) await writeJob(layout, job)
  for await (const document of carried.documents()) writeDocument(layout, document)
  for await (const { subject, lines } of carried.deliveries()) {
    const path = `${layout.root}/deliveries/${subject.kind}/${fileName(subject.id)}.jsonl`
    writeFile(path, textOf(lines.map((line, at) => numbered(line, at + 1))))
  }
  for await (const { name, lines } of carried.logs()) {
    const segment = segmentOf(lines[0]?.version ?? 1)
    const path = `${directoryOf(layout, name)}/${segmentFile(segment)}`
    writeFile(path, Buffer.concat(lines.map((line) => recordOf(jsonOfLine(line)))))
  }
  for await (const { sha256, content } of carried.attachments()) {
    writeFile(layout.attachment(sha256), content)
  }
  const { undone } = await rebuildHints(layout, options.clock)
  if (undone !== undefined) throw undone
  sortRows(layout)
  // A rebuild notifies every sender again, also those that have acknowledged it.
  fs.rmSync(layout.inboxRoot, { recursive: true })
  fs.mkdirSync(layout.inboxRoot, { mode: 0o700 })
  for await (const item of carried.notifications()) addItem(layout, item)
  return layout
}

async function writeJob(layout: Layout, job: CarriedJob): Promise<void> {
  const { job_id, lines, deliveries } = job
  for await (const { file, content } of job.blobs()) writeFile(layout.output(job_id, file), content)
  for await (const some of job.activity()) {
    fs.appendFileSync(layout.activity(job_id), textOf(some), { mode: 0o600 })
  }
  if (deliveries.length > 0) {
    writeFile(
      layout.deliveries(job_id),
      textOf(deliveries.map((line, at) => numbered(line, at + 1))),
    )
  }
  writeFile(layout.log(job_id), Buffer.concat(lines.map(recordOf)))
}

function textOf(lines: string[]): string {
  return lines.map((line) => `\n${line}\n`).join('')
}

function writeDocument(layout: Layout, { kind, owner, name, document }: CarriedDocument): void {
  const path = {
    agent: () => layout.agent(name),
    thread: () => layout.conversation(owner, name),
    title: () => `${layout.topic(owner, name)}.title.json`,
    conversation_jobs: () => `${layout.topic(owner, name)}.jobs.json`,
    webhook: () => layout.webhook(name),
    webhook_state: () => layout.webhookState(name),
    webhook_mark: () => layout.webhookMark(owner, name),
  }[kind]()
  writeFile(path, bytesOf(document))
}

function writeFile(path: string, content: string | Uint8Array): void {
  fs.mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const fd = fs.openSync(path, 'wx', 0o600)
  try {
    writeWhole(fd, Buffer.from(content))
  } finally {
    fs.closeSync(fd)
  }
}

/** Waits until everything below a directory is on disk. */
async function flushAll(directory: string): Promise<void> {
  if (await syncFileSystem(directory)) return
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name)
    if (entry.isDirectory()) await flushAll(path)
    else await flushOne(path)
  }
  await flushDirectory(directory)
}

async function flushOne(path: string): Promise<void> {
  const fd = fs.openSync(path, 'r')
  try {
    await flushFile(fd)
  } finally {
    fs.closeSync(fd)
  }
}
