import { findLost, importLost } from '../../operations/owner/salvage.ts'
import type { Verb } from '../command.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'

type Options = { ids: string[]; everywhere: boolean; import: boolean }

/** `relay salvage`: shows finished turns that Codex and Claude Code kept, and imports them as completed jobs. */
export const salvageVerb: Verb<Options> = {
  operations: [findLost, importLost],
  async run({ perform, screen }, { ids, everywhere, import: imports }) {
    if (imports || ids.length > 0) {
      const named = ids.length === 0 ? undefined : ids
      const done = await perform(importLost, { everywhere, ids: named })
      return {
        document: done,
        lines: [
          ...done.imported.map(({ id, job_id }) => `${oneLine(id)} → ${job_id}`),
          `Imported ${done.imported.length}; ${done.known} had been imported before.`,
        ],
        note: noteOn(done.skipped),
      }
    }
    const found = await perform(findLost, { everywhere })
    const rows = found.turns.map(({ id, ended_at, job_id, prompt, answer }) => [
      { text: oneLine(id), colour: 'bold' as const },
      { text: oneLine(ended_at ?? '') },
      { text: job_id ?? '' },
      { text: oneLine(`${prompt} → ${answer}`) },
    ])
    const lines =
      rows.length === 0
        ? ['Found no finished turns of Codex or Claude Code in this workspace.']
        : table(screen, ['ID', 'ENDED', 'JOB', 'TURN'], rows)
    return {
      document: found,
      lines,
      note:
        noteOn(found.skipped) ??
        (rows.length === 0
          ? undefined
          : 'Import: relay salvage ID…, or relay salvage --import for all'),
    }
  },
}

function noteOn(skipped: { file: string; why: string }[]): string | undefined {
  const [first] = skipped
  if (first === undefined) return undefined
  return oneLine(`Skipped ${skipped.length}, such as ${first.file}: ${first.why}`)
}
