import type { Mode, Scope } from '../../schema/root.ts'
import type { Root } from '../../workspace/guard/root.ts'

/** What the journal and the policy know of a call before it runs. */
export type About = {
  tool: string
  scope: Scope
  mode: Mode
  /** The root that it works on. */
  root?: Root | undefined
  /** The part of the machine that it works on, for a tool without a root. */
  area?: 'browser' | 'screen' | 'desktop' | undefined
  /** As the root knows them. */
  paths?: readonly string[] | undefined
  /** The arguments for the journal, which redacts and cuts them. Contents and typed text belong here as lengths and hashes. */
  input: Record<string, unknown>
}
