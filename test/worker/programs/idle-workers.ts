// Two workers of agent "codex" whose turns take up to three milliseconds. They never look for work by the clock, so a
// job that wakes none of them stays.
import { ownIdentity } from '../../../lib/process/process.ts'
import { systemClock } from '../../../lib/relay/open-store.ts'
import { createQueue } from '../../../lib/queue/queue.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createWorker } from '../../../lib/worker/worker.ts'

const HOUR_MS = 3_600_000

globalThis.setInterval = new Proxy(globalThis.setInterval, {
  apply: (start, self, [check]: [() => void]) => Reflect.apply(start, self, [check, HOUR_MS]),
})

const [options = '', directory = '', writes = ''] = process.argv.slice(2)
const place = JSON.parse(options) as { dataDir: string; workspace: string; bootId: string }
const store = await openFileStore({ ...place, clock: systemClock })
for (const number of [1, 2]) {
  const worker = createWorker({
    queue: createQueue({ store, clock: systemClock }),
    clock: systemClock,
    identity: { ...ownIdentity(), id: `w-${process.pid}-${number}` },
    serving: [
      {
        agent: 'codex',
        runTurn: async () => {
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 3))
          return { ok: true, output: 'done' }
        },
        allowWrites: writes === 'writes',
        concurrency: number,
        env: {},
      },
    ],
    localDirectory: directory,
    workspace: place.workspace,
    leaseMs: HOUR_MS,
    heartbeatMs: HOUR_MS,
    onTurn: () => {},
    log: (line) => console.error(line),
  })
  void worker.run({ intervalMs: HOUR_MS })
}
console.log('ready')
