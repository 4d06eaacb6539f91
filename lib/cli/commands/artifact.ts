import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import type { Artifact } from '../../schema/result.ts'
import type { Answer, Context } from '../context.ts'
import { table } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'

/**
 * `relay artifact`: the files that came with a result; with a name or number the content of one, on standard
 * output or in a new file. The name that the agent gave is never a path.
 */
export async function artifact(
  context: Context,
  typed: string,
  { which, out }: { which: string | undefined; out: string | undefined },
): Promise<Answer> {
  const { queue } = context.relay
  const job = await queue.get(await queue.findId(typed))
  const artifacts = ('result' in job ? job.result?.artifacts : undefined) ?? []
  if (which === undefined) return listing(context, job.job_id, artifacts)
  const found = artifacts.find(({ name }, at) => name === which || String(at + 1) === which)
  if (found === undefined) {
    const message = `Cannot open artifact "${which.slice(0, 80)}" of job "${job.job_id}": it has ${artifacts.length}, and none of this name or number. Run: relay artifact ${job.job_id}`
    throw new RelayError('INPUT_INVALID', message)
  }
  const text = await queue.readText(found.blob)
  const { name, mime_type } = found
  if (out !== undefined) {
    writeNew(out, text)
    const document = { job_id: job.job_id, name, mime_type, written: out }
    return { document, lines: [`Written to ${out}.`] }
  }
  const shown = context.screen.columns === undefined ? text : visible(text)
  return {
    document: { job_id: job.job_id, name, mime_type, content: text },
    lines: [shown.replace(/\n$/, '')],
  }
}

function listing({ screen }: Context, jobId: string, artifacts: Artifact[]): Answer {
  const rows = artifacts.map(({ name, mime_type, blob }, at) => [
    { text: String(at + 1) },
    { text: oneLine(name) },
    { text: oneLine(mime_type) },
    { text: String(blob.bytes) },
  ])
  return {
    document: {
      job_id: jobId,
      artifacts: artifacts.map(({ name, mime_type, blob, metadata }) => ({
        name,
        mime_type,
        bytes: blob.bytes,
        metadata: metadata ?? null,
      })),
    },
    lines: rows.length === 0 ? [] : table(screen, ['NO', 'NAME', 'TYPE', 'BYTES'], rows),
    note: rows.length === 0 ? `${jobId} has no artifacts.` : undefined,
  }
}

/** Never over a file that is there. */
function writeNew(path: string, text: string): void {
  try {
    fs.writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    const message = `Cannot write "${path}": it is there already. Name a new file.`
    throw new RelayError('INPUT_INVALID', message)
  }
}
