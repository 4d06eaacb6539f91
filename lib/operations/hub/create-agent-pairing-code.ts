import * as z from 'zod/mini'

import { ADDS } from '../effect.ts'
import { operation } from '../operation.ts'
import { hubOf, userOf } from './user.ts'

export const createAgentPairingCode = operation({
  name: 'createAgentPairingCode',
  family: 'hub',
  title: 'Create a pairing code',
  description:
    'Create a code that pairs one more machine of the user with this hub. Show the user `commandHint`, to be run on that machine within ten minutes. Use it only when the user asks to connect a machine.',
  who: 'anyone',
  effect: ADDS,
  input: z.strictObject({
    agentDisplayName: z
      .optional(z.string().check(z.minLength(1), z.maxLength(100)))
      .check(z.describe('A name for the machine')),
  }),
  output: z.strictObject({
    pairingCode: z.string(),
    expiresAt: z.string(),
    commandHint: z.string(),
  }),
  run(context, { agentDisplayName: name }) {
    const { user } = userOf(context.caller)
    return hubOf(context).createPairingCode({ user, name })
  },
})
