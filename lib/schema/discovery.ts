import * as z from 'zod/mini'

const address = z.string().check(z.minLength(1), z.maxLength(2000))

/** What a protected resource says of itself (RFC 9728). */
export const ResourceMetadata = z.object({
  resource: address,
  authorization_servers: z.array(address).check(z.minLength(1)),
})

/** What an authorization server says of itself (RFC 8414). */
export const ServerMetadata = z.object({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address,
  registration_endpoint: address,
  code_challenge_methods_supported: z.array(z.string()),
})
export type ServerMetadata = z.infer<typeof ServerMetadata>

/** A client that has registered itself (RFC 7591). */
export const RegisteredClient = z.object({ client_id: address })

/** A refusal of the token endpoint (RFC 6749). */
export const TokenRefusal = z.object({ error: z.string() })

/** What MCP answers to `initialize` and `tools/list`, as far as it is looked at. */
export const McpAnswer = z.object({
  result: z.object({
    serverInfo: z.optional(z.object({ name: z.string() })),
    tools: z.optional(z.array(z.object({ name: z.string() }))),
  }),
})
