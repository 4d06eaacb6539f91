import * as z from 'zod/mini'

import { ADDS } from '../effect.ts'
import { localOf } from '../local.ts'
import { operation } from '../operation.ts'

export const copy = operation({
  name: 'copy',
  family: 'upkeep',
  title: 'Copy the workspace to another store',
  description:
    'Copy every job with its log, outputs, activity and deliveries, the inboxes and the conversations to a store that has no job of this workspace, compare both, and return what they hold. All or nothing; the source is left as it is.',
  who: 'owner',
  effect: { ...ADDS, openWorld: true },
  input: z.strictObject({
    to: z
      .string()
      .check(
        z.describe(
          '"files" for the data directory, or the URL of a database without a password, which comes from PGPASSWORD, password_file or ~/.pgpass',
        ),
      ),
  }),
  output: z.strictObject({
    from: z.string(),
    to: z.string(),
    jobs: z.int(),
    lines: z.int(),
    blobs: z.int(),
    documents: z.int(),
    notifications: z.int(),
    log_lines: z.int(),
    attachments: z.int(),
    digest: z.string(),
  }),
  run: (context, { to }) => localOf(context).copyTo(to),
})
