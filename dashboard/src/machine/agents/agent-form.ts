import type { ConfiguredAgent } from '../../../../lib/schema/api-agents.ts'

/** The executors whose agents can be added on the page, with their names. */
export const EXECUTORS = [
  ['codex', 'Codex'],
  ['claude', 'Claude Code'],
  ['chatgpt', 'Workspace Agent of ChatGPT'],
] as const satisfies readonly (readonly [string, string])[]

const MINUTE_MS = 60_000

/** The settings of an agent as they are typed; an empty text is the default. */
export type AgentForm = {
  executor: string
  agent: string
  triggerUrl: string
  token: string
  model: string
  effort: string
  concurrency: string
  minutes: string
  allowWrites: boolean
}

export const NEW_AGENT: AgentForm = {
  executor: 'codex',
  agent: '',
  triggerUrl: '',
  token: '',
  model: '',
  effort: '',
  concurrency: '',
  minutes: '',
  allowWrites: false,
}

export function formOf(row: ConfiguredAgent): AgentForm {
  return {
    executor: row.executor,
    agent: row.agent,
    triggerUrl: row.trigger_url ?? '',
    token: '',
    model: row.model ?? '',
    effort: row.effort ?? '',
    concurrency: row.concurrency === null ? '' : String(row.concurrency),
    minutes: String(row.timeout_ms / MINUTE_MS),
    allowWrites: row.allow_writes,
  }
}

/** True for an executor that is asked for a model. */
export function hasModel({ executor }: Pick<AgentForm, 'executor'>): boolean {
  return executor === 'codex' || executor === 'claude'
}

/** The name of an executor for people. */
export function nameOfExecutor(executor: string): string {
  return EXECUTORS.find(([key]) => key === executor)?.[1] ?? 'Command'
}

/** What adds the agent: only what was typed. */
export function creationOf(form: AgentForm): object {
  const { agent, executor, triggerUrl, token } = form
  return {
    agent: agent.trim(),
    executor,
    ...(executor === 'chatgpt' ? { trigger_url: triggerUrl.trim(), token: token.trim() } : {}),
    ...changesOf(NEW_AGENT, form),
  }
}

/** The settings that differ; null is the default. */
export function changesOf(before: AgentForm, form: AgentForm): Record<string, unknown> {
  const settings = settingsOf(form)
  const old = settingsOf(before)
  return Object.fromEntries(
    Object.entries(settings).filter(([field, value]) => old[field] !== value),
  )
}

function settingsOf(form: AgentForm): Record<string, unknown> {
  const { model, effort, concurrency, minutes, allowWrites } = form
  const timeout = numberOf(minutes)
  return {
    ...(hasModel(form) ? { model: textOf(model), effort: textOf(effort) } : {}),
    concurrency: numberOf(concurrency),
    timeout_ms: timeout === null ? null : Math.round(timeout * MINUTE_MS),
    allow_writes: allowWrites,
  }
}

function textOf(typed: string): string | null {
  return typed.trim() === '' ? null : typed.trim()
}

function numberOf(typed: string): number | null {
  return typed.trim() === '' ? null : Number(typed)
}
