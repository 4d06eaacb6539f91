import { copy } from '../../operations/upkeep/copy.ts'
import { counted } from '../../text/count.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'

/** `relay copy`: copies the workspace to another store, and compares both. */
export const copyVerb: Verb<{ to: string | undefined }> = {
  operations: [copy],
  async run({ perform }, { to }) {
    if (to === undefined) {
      throw new UsageError(
        '--to is missing: "files", or a URL such as postgres://user@host/database.',
      )
    }
    const document = await perform(copy, { to })
    const { from, jobs, lines, notifications } = document
    const parts = [
      counted(jobs, 'job'),
      counted(lines, 'event'),
      counted(notifications, 'inbox item'),
    ]
    return {
      document,
      lines: [
        `Copied ${parts.join(', ')} from "${from}" to "${document.to}". Both were read again and are equal.`,
        `Nothing was removed here. To use the copy: RELAY_STORE=${to}`,
      ],
    }
  },
}
