import * as z from 'zod/mini'

import { READS } from '../effect.ts'
import { localOf } from '../local.ts'
import { noInput } from '../look/fields.ts'
import { operationWithView } from '../operation.ts'

export const verify = operationWithView({
  name: 'verify',
  family: 'upkeep',
  title: 'Verify the store',
  description: 'Read the whole store and count what was checked for each of its promises.',
  who: 'anyone',
  effect: READS,
  input: noInput,
  output: z.looseObject({ ok: z.boolean(), location: z.string() }),
  async run(context) {
    const { store, place } = localOf(context)
    const audit = await store.upkeep.audit()
    const errors = audit.findings.filter(({ severity }) => severity === 'error').length
    return { ok: errors === 0, location: place, errors, audit }
  },
  view: ({ ok, location, audit }) => ({ ok, location, ...audit }),
})
