import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import { explain } from '../../operations/look/explain.ts'
import { readArtifact } from '../../operations/look/read-artifact.ts'
import type { Artifact } from '../../schema/result.ts'
import type { Output } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { table } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'

/**
 * `relay artifact`: lists the artifacts of a result. With a name or number, prints one or writes it to a new file. The
 * agent's name for it is never used as a path.
 */
export const artifactVerb: Verb<{ id: string; name: string | undefined; out: string | undefined }> =
  {
    operations: [readArtifact, explain],
    async run(context, { id, name: which, out }) {
      if (which === undefined) return list(context, id)
      const read = await context.perform(readArtifact, { job_id: id, artifact: which })
      const { job_id, name, mime_type, content } = readArtifact.view(read)
      if (out !== undefined) {
        writeNew(out, content)
        const document = { job_id, name, mime_type, written: out }
        return { document, lines: [`Written to ${out}.`] }
      }
      const shown = context.screen.columns === undefined ? content : visible(content)
      return { document: { job_id, name, mime_type, content }, lines: [shown.replace(/\n$/, '')] }
    },
  }

async function list({ perform, screen }: Context, id: string): Promise<Output> {
  const { job } = await perform(explain, { job_id: id })
  const artifacts = ('result' in job ? job.result?.artifacts : undefined) ?? []
  return listing({ screen }, job.job_id, artifacts)
}

function listing(
  { screen }: Pick<Context, 'screen'>,
  jobId: string,
  artifacts: Artifact[],
): Output {
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

/** Throws `INPUT_INVALID` if the file exists. */
function writeNew(path: string, text: string): void {
  try {
    fs.writeFileSync(path, text, { flag: 'wx' })
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
    const message = `Cannot write "${path}": it already exists. Choose a new file.`
    throw new RelayError('INPUT_INVALID', message)
  }
}
