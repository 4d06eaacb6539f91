import * as z from 'zod/mini'

import { AgentId } from './name.ts'
import { Scope } from './root.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** The name of an account on GitHub. */
const GithubLogin = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'must be the login of a GitHub account'))

/** What a person who signs in may give to a client. */
const LoginSettings = z.strictObject({
  /** The number of the account, which stays the same if the login is given up and taken by another account. */
  id: z.optional(z.number().check(z.int(), z.positive())),
  scopes: z._default(z.array(Scope), ['mcp:read']),
  /** The workspaces that a client may receive; without it, every one. */
  workspaces: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(200)))),
  /** The agents that a client may act for; without it, any name. */
  agents: z.optional(z.array(AgentId).check(z.minLength(1))),
})

/** Sign-in with GitHub: an OAuth app of the operator's, and who may approve clients by it. */
export const GithubSettings = z
  .strictObject({
    clientId: z.string().check(z.regex(/^[A-Za-z0-9._-]{1,100}$/)),
    /** The variable of the server that holds the app's client secret. */
    clientSecretEnv: z.optional(z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/))),
    /** Or the file that holds it, which only its owner may read. */
    clientSecretFile: z.optional(z.string().check(z.regex(/^\//, 'must be an absolute path'))),
    logins: z.record(GithubLogin, LoginSettings),
    /** For tests: a server of this machine in place of github.com. */
    baseUrl: z.optional(
      z.string().check(z.refine(isLoopbackUrl, 'must be an address of this machine')),
    ),
  })
  .check((context) => {
    const { clientSecretEnv, clientSecretFile, logins } = context.value
    if ((clientSecretEnv === undefined) === (clientSecretFile === undefined)) {
      const message = 'needs either clientSecretEnv or clientSecretFile'
      context.issues.push({ code: 'custom', message, input: '', path: ['clientSecretEnv'] })
    }
    const names = Object.keys(logins).map((login) => login.toLowerCase())
    const twice = names.find((name, at) => names.indexOf(name) !== at)
    if (twice === undefined) return
    const message = `names ${twice} twice; GitHub ignores case`
    context.issues.push({ code: 'custom', message, input: '', path: ['logins'] })
  })
export type GithubSettings = z.infer<typeof GithubSettings>

/** How people other than the one at the terminal show who they are. */
export const IdentitySettings = z.strictObject({ github: z.optional(GithubSettings) })

function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, username, search, hash } = new URL(text)
  return protocol === 'http:' && LOOPBACK.has(hostname) && username + search + hash === ''
}
