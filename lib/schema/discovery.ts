import * as z from 'zod/mini'

const address = z.string().check(z.minLength(1), z.maxLength(2000))

/** Metadata of a protected resource (RFC 9728). */
export const ResourceMetadata = z.object({
  resource: address,
  authorization_servers: z.array(address).check(z.minLength(1)),
})

/** Metadata of an authorization server (RFC 8414). */
export const ServerMetadata = z.object({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address,
  registration_endpoint: address,
  code_challenge_methods_supported: z.array(z.string()),
})
export type ServerMetadata = z.infer<typeof ServerMetadata>

/** The response to a client registration (RFC 7591). */
export const RegisteredClient = z.object({ client_id: address })

/** An error response of the token endpoint (RFC 6749). */
export const TokenRefusal = z.object({ error: z.string() })

/** The part of the MCP responses to `initialize` and `tools/list` that is read. */
export const McpAnswer = z.object({
  result: z.object({
    serverInfo: z.optional(z.object({ name: z.string() })),
    tools: z.optional(z.array(z.object({ name: z.string() }))),
  }),
})
