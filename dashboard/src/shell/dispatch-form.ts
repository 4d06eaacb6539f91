import type { AgentRow, JobDetail, WorkspaceRow } from '../../../lib/schema/api.ts'
import type { Budget } from '../../../lib/schema/budget.ts'
import type { Request } from '../../../lib/schema/task.ts'

/** The body of a dispatch. */
export type DispatchBody = Request & { workspace: string }

/** The fields of the dispatch dialog, as they are typed. */
export type DispatchForm = {
  workspace: string
  to: string
  conversation: string
  model: string
  effort: string
  folder: string
  labels: string
  priority: string
  /** A local time, as a field for date and time has it. */
  notBefore: string
  write: boolean
  worktree: boolean
  review: boolean
  checks: string[]
  checkRounds: string
  caps: CapsForm
  covers: Covers
  fallback: string
  /** What the form does not show of a job that is edited. */
  kept: Kept
}

/** The caps of a budget, as they are typed. */
export type CapsForm = Record<(typeof CAPS)[number], string>
export type Covers = 'tree' | 'job' | 'turn'
const CAPS = ['cost_usd', 'tokens', 'minutes', 'turns'] as const

type Kept = Pick<Request, 'ttl_ms' | 'max_attempts'> & Pick<Request['task'], 'result_schema'>

const EMPTY_FORM: DispatchForm = {
  workspace: '',
  to: '',
  conversation: '',
  model: '',
  effort: '',
  folder: '',
  labels: '',
  priority: '',
  notBefore: '',
  write: false,
  worktree: false,
  review: false,
  checks: [],
  checkRounds: '',
  caps: capsOf(null),
  covers: 'tree',
  fallback: '',
  kept: {},
}

const LAST = 'relay.dispatch.last'

type Last = { workspace: string; to: string }

/** Where the last job was sent from this browser. */
function lastUsed(): Last | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(LAST) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return undefined
    const { workspace, to } = stored as Partial<Last>
    return typeof workspace === 'string' && typeof to === 'string' ? { workspace, to } : undefined
  } catch {
    // Something else wrote it.
    return undefined
  }
}

/** Remembers where a job was sent. */
export function rememberUsed({ workspace, to }: Last): void {
  localStorage.setItem(LAST, JSON.stringify({ workspace, to }))
}

/** The empty form, with where the job most likely goes: what the list is filtered by, else what was used last. */
export function presetForm(filter: {
  workspace: string | null
  agent: string | null
}): DispatchForm {
  const last = lastUsed()
  const workspace = filter.workspace ?? last?.workspace ?? ''
  const isSame = filter.workspace === null || filter.workspace === last?.workspace
  const to = filter.agent ?? (isSame ? (last?.to ?? '') : '')
  return { ...EMPTY_FORM, workspace, to }
}

/**
 * The workspace to offer: the one of the form, if it exists, else one with a worker, else one with jobs; the first by name
 * only where nothing distinguishes them.
 */
export function workspaceFor(
  chosen: string,
  workspaces: readonly WorkspaceRow[],
  agents: readonly AgentRow[],
): string {
  if (workspaces.some(({ workspace }) => workspace === chosen)) return chosen
  const served = new Set(
    agents.filter(({ workers }) => workers.length > 0).map((row) => row.workspace),
  )
  const found =
    workspaces.find(({ workspace }) => served.has(workspace)) ??
    workspaces.find(({ running, needs_me }) => running + needs_me > 0) ??
    workspaces[0]
  return found?.workspace ?? chosen
}

/** The form with everything of a job, to edit it and send it again. */
export function formOf({ job, task, sent_with }: JobDetail): DispatchForm {
  const { ttl_ms, max_attempts, budget, fallback } = sent_with
  return {
    workspace: job.workspace,
    to: job.to,
    conversation: task.conversation_key ?? '',
    model: task.model ?? '',
    effort: task.effort ?? '',
    folder: task.cwd ?? '',
    labels: job.labels.join(', '),
    priority: job.priority === 0 ? '' : String(job.priority),
    notBefore: '',
    write: task.write === true,
    worktree: task.worktree === true,
    review: task.require_review === true,
    checks: task.checks ?? [],
    checkRounds: task.check_rounds === undefined ? '' : String(task.check_rounds),
    caps: capsOf(budget),
    covers: budget?.covers ?? 'tree',
    fallback: fallback.join(', '),
    kept: {
      max_attempts,
      ...(ttl_ms !== null && { ttl_ms }),
      ...(task.result_schema !== undefined && { result_schema: task.result_schema }),
    },
  }
}

function capsOf(budget: Budget | null): CapsForm {
  const typed = (cap: (typeof CAPS)[number]) => String(budget?.[cap] ?? '')
  return {
    cost_usd: typed('cost_usd'),
    tokens: typed('tokens'),
    minutes: typed('minutes'),
    turns: typed('turns'),
  }
}

/** The request of a filled form; empty fields are left out. */
export function requestOf(form: DispatchForm, prompt: string): DispatchBody {
  const [conversation, model, effort, folder] = [
    form.conversation.trim(),
    form.model.trim(),
    form.effort.trim(),
    form.folder.trim(),
  ]
  const labels = listed(form.labels)
  const fallback = listed(form.fallback)
  const priority = Number(form.priority)
  const { result_schema, ...kept } = form.kept
  return {
    workspace: form.workspace,
    to: form.to.trim(),
    task: {
      prompt,
      ...(form.write && { write: true }),
      ...(form.worktree && { worktree: true }),
      ...(form.review && { require_review: true }),
      ...(conversation !== '' && { conversation_key: conversation }),
      ...(model !== '' && { model }),
      ...(effort !== '' && { effort }),
      ...(folder !== '' && { cwd: folder }),
      ...(result_schema !== undefined && { result_schema }),
      ...checksOf(form),
    },
    ...kept,
    ...(labels.length > 0 && { labels }),
    ...(form.priority !== '' && priority !== 0 && { priority }),
    ...(form.notBefore !== '' && { not_before: new Date(form.notBefore).toISOString() }),
    ...budgetOf(form),
    ...(fallback.length > 0 && { fallback }),
  }
}

/** The entries of a text with commas between them. */
function listed(text: string): string[] {
  const entries = text.split(',').map((entry) => entry.trim())
  return entries.filter((entry) => entry !== '')
}

/** A budget needs a cap; `tree` is what it covers by itself. */
function budgetOf({ caps, covers }: DispatchForm): { budget?: Budget } {
  const typed = CAPS.flatMap((cap) => (caps[cap] === '' ? [] : [[cap, Number(caps[cap])]]))
  if (typed.length === 0) return {}
  const budget: Budget = Object.fromEntries(typed)
  return { budget: covers === 'tree' ? budget : { ...budget, covers } }
}

/** Rounds have no meaning without checks. */
function checksOf({
  checks,
  checkRounds,
}: DispatchForm): Pick<Request['task'], 'checks' | 'check_rounds'> {
  if (checks.length === 0) return {}
  return checkRounds === '' ? { checks } : { checks, check_rounds: Number(checkRounds) }
}
