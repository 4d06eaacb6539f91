// A store from its first directory on, and one append to a log or one attachment between two marks, which is where this
// process is killed or meets a disk that fails. What was acknowledged is marked: `line LOG VERSION WRITER`, `kept SHA256`.
import * as fs from 'node:fs'

import { RelayError } from '../../../lib/errors.ts'
import { bootId } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { recordOf } from '../../../lib/store/file/log/sealed-line.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { mark } from './mark.ts'

const [operation = '', dataDir = '', workspace = '', tries = '1'] = process.argv.slice(2)

const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock: systemClock })
const LOG = ['messages', 'general', 'posts']

async function append(version: number): Promise<void> {
  const line = await store.logs.append(LOG, version, { text: `line ${version} ${'x'.repeat(600)}` })
  if (line !== undefined) mark(`line ${LOG.join('~')} ${version} ${line.writer}`)
}

/** Lines of a process that died before it flushed them. Nothing was acknowledged. */
function leaveUnflushed(first: number, last: number): void {
  const directory = `${store.location}/logs/${LOG.join('/')}`
  fs.mkdirSync(directory, { recursive: true })
  for (let version = first; version <= last; version += 1) {
    const line = { format: 1, version, writer: `dead.${version}`, at: '', event: {} }
    const segment = Math.floor((version - 1) / 1000)
    fs.appendFileSync(`${directory}/~${segment}.jsonl`, recordOf(JSON.stringify(line)))
  }
}

/** Prepares, undisturbed, and returns the operation. */
async function prepare(): Promise<() => Promise<unknown>> {
  switch (operation) {
    case 'the first line':
      return () => append(1)
    case 'another line':
      await append(1)
      await append(2)
      return () => append(3)
    case 'a line after those of a dead process':
      await append(1)
      leaveUnflushed(2, 3)
      return () => append(4)
    case 'the first line of a segment':
      await append(1)
      leaveUnflushed(2, 1000)
      return () => append(1001)
    case 'an attachment':
      return async () => {
        const { sha256 } = await store.blobs.keep(Buffer.from('attached '.repeat(200)))
        mark(`kept ${sha256}`)
      }
    default:
      throw new Error(`no operation "${operation}"`)
  }
}

const work = await prepare()
mark('begin')
for (let left = Number(tries); left > 0; left -= 1) {
  try {
    await work()
    break
  } catch (error) {
    // Refused, so nothing was acknowledged. Anything else than a refusal is a bug of its own.
    if (!(error instanceof RelayError)) throw error
  }
}
mark('end')
store.close()
