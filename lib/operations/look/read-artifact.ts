import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { READS } from '../effect.ts'
import { described, jobId } from '../jobs/fields.ts'
import { jobOperationWithView } from '../operation.ts'
import { resultOf } from './row.ts'

export const readArtifact = jobOperationWithView({
  name: 'read_artifact',
  family: 'look',
  title: 'Read a file of a result',
  description: 'Read a file that an agent returned beside its result.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/artifacts/:artifact' },
  input: z.strictObject({
    job_id: jobId,
    artifact: described(z.string(), 'Its number, from 1, or its name'),
  }),
  output: z.strictObject({
    job_id: z.string(),
    name: z.string(),
    mime_type: z.string(),
    content: z.string(),
  }),
  async run({ relay, job }, { artifact: which }) {
    const artifacts = resultOf(job)?.artifacts ?? []
    const artifact = artifacts.find(({ name }, at) => String(at + 1) === which || name === which)
    if (artifact !== undefined) {
      return { job, artifact, text: await relay.queue.readText(artifact.blob) }
    }
    const message = `Cannot open artifact "${which.slice(0, 80)}" of job "${job.job_id}": it has ${artifacts.length}, and none of this name or number. Show the job to see them.`
    throw new RelayError('ARTIFACT_NOT_FOUND', message)
  },
  view: ({ job, artifact: { name, mime_type }, text }) => ({
    job_id: job.job_id,
    name,
    mime_type,
    content: text,
  }),
})
