import { showHandover } from '../../operations/look/show-handover.ts'
import type { Verb } from '../command.ts'
import { paint } from '../terminal/screen.ts'
import { visible } from '../terminal/text.ts'

/** `relay handover`: what the next turn of a job is given of one that ended early. */
export const handoverVerb: Verb<{ id: string }> = {
  operations: [showHandover],
  sweeps: true,
  async run({ perform, screen }, { id }) {
    const document = await perform(showHandover, { job_id: id })
    const { summary, text } = document
    if (summary === null || text === null) {
      return { document, lines: ['Nothing to hand over: no turn of this job ended early.'] }
    }
    return { document, lines: [paint(screen, 'bold', summary), '', ...visible(text).split('\n')] }
  },
}
