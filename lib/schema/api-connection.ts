import * as z from 'zod/mini'

import { AgentId, Instant } from './name.ts'
import { Scope } from './root.ts'

/** Who may call over HTTP: a token, or a client that the owner approved. Never its secret. */
export const Credential = z.object({
  id: z.string().check(z.describe('As `relay token revoke` takes it.')),
  kind: z.enum(['token', 'client']),
  name: z.string(),
  rights: z.enum(['owner', 'agent', 'metrics']),
  agent: z.nullable(AgentId),
  workspace: z.nullable(z.string()),
  scopes: z
    .array(Scope)
    .check(z.describe('What an agent may use of guarded tools; empty for an owner, who has all.')),
  created_at: Instant,
})
export type Credential = z.infer<typeof Credential>

/** How this server is reached, and who may call it. */
export const ApiConnection = z.object({
  auth: z.enum(['none', 'token', 'oauth']),
  local_url: z.string(),
  public_url: z
    .nullable(z.string())
    .check(
      z.describe(
        'Its address on the internet; null where it has none, or its tunnel has printed none yet.',
      ),
    ),
  tunnel: z
    .nullable(z.string())
    .check(z.describe('The program that makes it reachable; null without one.')),
  credentials: z.array(Credential),
})
export type ApiConnection = z.infer<typeof ApiConnection>
