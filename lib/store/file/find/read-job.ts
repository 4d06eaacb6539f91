import { RelayError } from '../../../errors.ts'
import { blobsOf, HEAD_BYTES, textsOf } from '../../../job/find/texts.ts'
import { traitsOf } from '../../../job/find/traits.ts'
import type { Traits } from '../../../job/find/traits.ts'
import { wordsOfTexts } from '../../../job/find/words.ts'
import type { Steps } from '../jobs/steps.ts'
import type { Layout } from '../layout.ts'
import { headBeside } from '../log/output-file.ts'

/** What a job is found by. */
export type ReadJob = { traits: Traits; words: string[] }

/** Reads a job for the index, after its log is on disk; undefined when there is none, or it cannot be read. */
export async function readForIndex(
  { layout, steps }: { layout: Layout; steps: Steps },
  jobId: string,
): Promise<ReadJob | undefined> {
  try {
    const at = await steps.readShown(jobId)
    if (at?.job === undefined) return undefined
    const heads = new Map(
      blobsOf(at.events).map((blob) => [blob.file, headBeside(layout, blob, HEAD_BYTES)]),
    )
    const texts = textsOf(at.job, at.events, heads)
    return { traits: traitsOf(at.job), words: wordsOfTexts(texts) }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return undefined
  }
}
