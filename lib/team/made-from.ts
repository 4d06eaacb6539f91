import type { Member } from '../schema/member.ts'
import type { AgentSettings } from '../schema/settings.ts'

/**
 * The settings of a member's turns: those of the agent that it is made from, one turn at a time, and no right that either
 * of them lacks. Undefined where this machine does not know that agent.
 */
export function settingsOfMember(
  { of, write, model }: Pick<Member, 'of' | 'write' | 'model'>,
  agents: Record<string, AgentSettings>,
): AgentSettings | undefined {
  const from = Object.hasOwn(agents, of) ? agents[of] : undefined
  if (from === undefined) return undefined
  const own = { ...from, allowWrites: from.allowWrites && write, concurrency: 1 }
  const hasModel = own.executor !== 'command' && own.executor !== 'chatgpt'
  return hasModel && model !== undefined ? { ...own, model } : own
}
