import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { ADDS } from '../effect.ts'
import { optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'

export const createAgentPairingCode = operation({
  name: 'createAgentPairingCode',
  family: 'viewer',
  title: 'Create a pairing code',
  description:
    'Create a code that connects another machine to a hub, when the person asks for it. Only a hub makes them. Returns the command to run there.',
  who: 'anyone',
  effect: ADDS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'post', path: '/viewer/pairing-code' },
  input: z.strictObject({ agentDisplayName: optional(visible(100), 'Name of the machine') }),
  output: z.looseObject({ pairingCode: z.string(), expiresAt: z.string() }),
  async run() {
    const message =
      'Cannot create a pairing code: this relay is not a hub, it serves the folders of its own machine. A person starts a hub with: relay hub'
    throw new RelayError('TOOL_UNAVAILABLE', message)
  },
})
