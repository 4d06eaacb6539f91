import { handoverLine, handoverWords } from '../../handover/words.ts'
import { JobHandover } from '../../schema/api-handover.ts'
import { READS } from '../effect.ts'
import { jobOperation } from '../operation.ts'
import { jobInput } from './fields.ts'

export const showHandover = jobOperation({
  name: 'show_handover',
  family: 'look',
  title: 'Show what a turn left',
  description:
    'Show what is known of the latest turn of a job that ended before its work was done: why it ended, its plan, what it wrote, its tool calls and its changes. The next turn of the job gets it with its prompt.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/jobs/:job_id/handover' },
  input: jobInput,
  output: JobHandover,
  async run({ relay, job }) {
    const { job_id } = job
    const handover = await relay.queue.handovers.of(job)
    if (handover === undefined) return { job_id, summary: null, handover: null, text: null }
    return {
      job_id,
      summary: handoverLine(handover),
      handover,
      text: handoverWords(handover),
    }
  },
})
