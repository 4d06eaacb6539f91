import type { Scope } from '../schema/root.ts'

/**
 * The holder of a credential over HTTP. An owner sees and does everything. An agent has one workspace, and there
 * the jobs that it sent or received; `via` is the kind of credential that admitted it.
 */
export type Principal =
  | { rights: 'owner'; name: string }
  | {
      rights: 'agent'
      name: string
      agent: string
      workspace: string
      via?: 'token' | 'client'
      /** The scopes of guarded tools that it was granted. */
      scopes?: readonly Scope[] | undefined
      /** For an approved client: who approved it, `owner` or `github:LOGIN`. */
      person?: string | undefined
    }

/** A principal, and the credential that it showed. */
export type Identified = {
  principal: Principal
  /** One name for each credential, so that limits count each on its own. */
  credential: string
  /** False once any process has revoked the credential. Cheap enough to be asked at each step. */
  isWelcome: () => boolean
}
