import { listShares, revokeShare, shareJob } from '../../operations/people/shares.ts'
import type { Verb } from '../command.ts'
import { table } from '../terminal/table.ts'
import { readDuration } from '../terminal/time.ts'

/** `relay share create`: makes a link with which anyone can read one job; prints it once. */
export const shareVerb: Verb<{ id: string; expires: string | undefined }> = {
  operations: [shareJob],
  async run({ perform }, { id, expires }) {
    const expires_in_ms = expires === undefined ? undefined : readDuration('expires', expires)
    const made = await perform(shareJob, { job_id: id, expires_in_ms })
    const note = `Valid until ${made.expires_at}. Put it behind the address of the page, such as http://127.0.0.1:8799/. To end it: relay share revoke ${made.share_id}`
    return { document: made, lines: [made.fragment], note }
  },
}

/** `relay share list`: lists the links. */
export const sharesVerb: Verb<object> = {
  operations: [listShares],
  async run({ perform, screen }) {
    const found = await perform(listShares, {})
    const rows = found.shares.map(({ share_id, job_id, by, expires_at }) => [
      { text: share_id },
      { text: job_id },
      { text: by },
      { text: expires_at },
    ])
    const head = ['ID', 'JOB', 'BY', 'UNTIL']
    const lines = rows.length === 0 ? ['No job is shared.'] : table(screen, head, rows)
    return { document: found, lines }
  },
}

/** `relay share revoke`: ends a link at once. */
export const revokeShareVerb: Verb<{ id: string }> = {
  operations: [revokeShare],
  async run({ perform }, { id }) {
    const done = await perform(revokeShare, { share_id: id })
    return {
      document: done,
      lines: [done.revoked ? `${id} is revoked.` : `No link has the id ${id}.`],
    }
  },
}
