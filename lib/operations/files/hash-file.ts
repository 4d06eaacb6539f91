import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { withFile } from '../../workspace/reading/open-file.ts'
import { sha256Of } from '../../workspace/reading/read-bytes.ts'
import { createDeadline } from '../../workspace/search/deadline.ts'
import { READS } from '../effect.ts'
import { operation } from '../operation.ts'
import { path, root } from './fields.ts'
import { onRoot } from './on-root.ts'

/** How long one file may take: some gigabytes. */
const HASH_MS = 20_000

export const hashFile = operation({
  name: 'hash_file',
  family: 'files',
  title: 'Hash a file',
  description: 'Return the SHA-256 of a file of any size. Reading a file returns it as well.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'get', path: '/files/hash' },
  input: z.strictObject({ root, path }),
  output: z.looseObject({ path: z.string(), sha256: z.string() }),
  async run(context, input) {
    const { root: name, path: asked } = input
    const about = { tool: 'hash_file', mode: 'observe' as const, root: name, paths: [asked], input }
    return onRoot(context, about, (guard) =>
      withFile(guard, asked, async ({ path: at, source, size, modifiedAt }) => {
        const sha256 = await sha256Of(source, createDeadline(HASH_MS, context.signal).signal)
        if (sha256 === undefined) {
          const message = `Cannot hash ${JSON.stringify(asked)}: its ${size} bytes take longer than ${HASH_MS / 1000} s.`
          throw new RelayError('TOOL_TIMEOUT', message)
        }
        return { path: at, size, modified_at: modifiedAt, sha256 }
      }),
    )
  },
})
