import * as z from 'zod/mini'

import { AgentId } from './name.ts'

/** A token as its service issues it: visible ASCII characters, safe in a header. */
export const ServiceToken = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{8,2000}$/, 'must be 8 to 2000 visible characters without spaces'))

/** `credentials/<agent>.json` beside the configuration file: the token for the agent's service. */
export const CredentialFile = z.strictObject({
  format: z.literal(1),
  agent: AgentId,
  access_token: ServiceToken,
})
export type CredentialFile = z.infer<typeof CredentialFile>
