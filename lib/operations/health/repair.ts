import * as z from 'zod/mini'

import { isGone } from '../../process/process.ts'
import { sweptLine } from '../../queue/sweep.ts'
import { REPEATABLE } from '../effect.ts'
import { localOf } from '../local.ts'
import { noInput } from '../look/fields.ts'
import { operation } from '../operation.ts'

export const repair = operation({
  name: 'repair',
  family: 'health',
  title: 'Repair the store',
  description:
    'Set damaged logs aside, rebuild what can be rebuilt, take back the jobs of dead workers and remove their records. Returns a line for each repair.',
  who: 'owner',
  effect: REPEATABLE,
  http: { method: 'post', path: '/health/repair' },
  input: noInput,
  output: z.strictObject({ repaired: z.array(z.string()) }),
  async run(context) {
    const { store } = localOf(context)
    const { repaired } = await store.upkeep.repair()
    repaired.push(...(await context.relay.queue.sweep()).map(sweptLine))
    for (const { worker, silent_ms } of await store.registry.list('worker')) {
      if (!isGone(worker, silent_ms)) continue
      await store.registry.remove('worker', worker.id)
      repaired.push(`record of dead worker ${worker.id} removed`)
    }
    return { repaired }
  },
})
