import { undoChange } from '../../operations/files/undo-change.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'

/** `relay undo`: takes back all that one call changed. */
export const undoVerb: Verb<{ id: string }> = {
  operations: [undoChange],
  async run({ perform }, { id }) {
    const done = await perform(undoChange, { operation_id: id })
    const { operation_id: undo, files } = done
    const what = `Undid ${id}: ${counted(files.length, 'file')}.`
    const again = undo === undefined ? [] : [`Take that back with: relay undo ${undo}`]
    return { document: done, lines: [what, ...again] }
  },
}
