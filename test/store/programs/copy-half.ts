import { copyWorkspace } from '../../../lib/store/copy.ts'
import { layoutOf } from '../../../lib/store/file/layout.ts'
import type { FileStoreOptions } from '../../../lib/store/file/open.ts'
import { carriedBy } from '../../../lib/store/file/transfer/carry.ts'
import { fileTarget } from '../../../lib/store/file/transfer/receive.ts'
import { audit } from '../../../lib/store/file/upkeep/audit.ts'
import { openPostgresStore } from '../../../lib/store/postgres/open.ts'
import { createClock } from '../clock.ts'

/** Copies the store in `from`, and is killed when half of its jobs were taken. */
const { from, options, to, url } = JSON.parse(process.argv[2] ?? '') as {
  from: string
  options: Omit<FileStoreOptions, 'clock'>
  to: 'files' | 'postgres'
  url: string
}
const layout = layoutOf(from)
const clock = createClock()
const target =
  to === 'files'
    ? fileTarget({ ...options, clock })
    : (await openPostgresStore({ url, workspace: options.workspace, clock })).transfer
const carried = carriedBy(layout)
await copyWorkspace(
  {
    carried: () => ({
      ...carried,
      async *jobs() {
        let taken = 0
        for await (const job of carried.jobs()) {
          yield job
          taken += 1
          if (taken === 10) process.kill(process.pid, 'SIGKILL')
        }
      },
    }),
    audit: async () => audit(layout),
  },
  target,
)
