import { decideApproval } from '../../operations/guarded/decide-approval.ts'
import { listApprovals } from '../../operations/guarded/list-approvals.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import { shortDuration } from '../../text/duration.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { fitted, table, withLinesBelow } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

const HEAD = ['STATE', 'ID', 'AGENT', 'TOOL', 'ROOT', 'AGE', 'WHAT']

/** Answered approvals that are listed. */
const MOST_RECENT = 10

/** `relay approvals`: lists the calls of tools that wait for a person, and the latest answers. */
export const approvalsVerb: Verb<object> = {
  operations: [listApprovals],
  async run(context) {
    const found = await context.perform(listApprovals)
    return { document: found, lines: linesOf(context, found) }
  },
}

/** `relay approvals show`: shows the whole diff or command of one call. */
export const showApprovalVerb: Verb<{ id: string }> = {
  operations: [listApprovals],
  async run(context, { id }) {
    const { pending, recent } = await context.perform(listApprovals)
    const approval = withId([...pending, ...recent], id)
    return { document: { approval }, lines: wholeLines(context, approval) }
  },
}

/** `relay approvals approve`: lets one call run. */
export const approveCallVerb: Verb<{ id: string; note: string | undefined }> = {
  operations: [decideApproval, listApprovals],
  run: (context, { id, note }) => decide(context, { id, note, verdict: 'approve' }),
}

/** `relay approvals reject`: refuses one call; its agent receives the note. */
export const rejectCallVerb: Verb<{ id: string; note: string | undefined }> = {
  operations: [decideApproval, listApprovals],
  run: (context, { id, note }) => decide(context, { id, note, verdict: 'reject' }),
}

async function decide(
  context: Context,
  on: { id: string; note: string | undefined; verdict: 'approve' | 'reject' },
) {
  const { verdict, note } = on
  const { pending } = await context.perform(listApprovals)
  // One that no longer waits is refused with the reason.
  const approval_id = beginningWith(pending, on.id)[0]?.approval_id ?? on.id
  const { approval } = await context.perform(decideApproval, { approval_id, verdict, note })
  const done = verdict === 'approve' ? 'Approved' : 'Rejected'
  return { document: { approval }, lines: [`${done} ${approval.approval_id}: ${whatOf(approval)}`] }
}

/** The approvals whose id begins so; `ap_` may be left out. */
function beginningWith(approvals: readonly Approval[], typed: string): Approval[] {
  const start = typed.startsWith('ap_') ? typed : `ap_${typed}`
  return approvals.filter(({ approval_id }) => approval_id.startsWith(start))
}

function withId(approvals: readonly Approval[], typed: string): Approval {
  const [found, ...others] = beginningWith(approvals, typed)
  if (found !== undefined && others.length === 0) return found
  const why = found === undefined ? 'No approval of the last day has' : 'Several approvals have'
  throw new UsageError(`${why} an id that begins with "${typed}". List them with: relay approvals`)
}

const COLOURS = {
  pending: 'yellow',
  approved: 'green',
  used: 'green',
  rejected: 'red',
  expired: 'dim',
} as const

function linesOf(
  { screen, now }: Context,
  { pending, recent }: { pending: Approval[]; recent: Approval[] },
): string[] {
  const shown = [...pending, ...recent.slice(0, MOST_RECENT)]
  if (shown.length === 0) return ['No calls wait for an approval.']
  const rows = shown.map((approval): Cell[] => [
    { text: stateOf(approval, now), colour: COLOURS[approval.state] },
    { text: approval.approval_id, colour: 'bold' },
    { text: oneLine(approval.agent) },
    { text: oneLine(approval.tool) },
    { text: oneLine(approval.root ?? '') },
    { text: age(approval.asked_at, now) },
    { text: oneLine(approval.preview.title) },
  ])
  const { arrow } = symbols(screen)
  return withLinesBelow(table(screen, HEAD, rows), (at) => {
    const approval = shown[at]
    if (approval?.state !== 'pending') return []
    const { approval_id: id } = approval
    const commands = `  ${arrow} relay approvals show ${id}, relay approvals approve ${id}`
    return [paint(screen, 'yellow', fitted(screen, commands))]
  })
}

function stateOf({ state, expires_at, decided_by }: Approval, now: number): string {
  if (state === 'pending') return `${shortDuration(Date.parse(expires_at) - now)} left`
  const by = decided_by === undefined ? '' : ` by ${oneLine(decided_by)}`
  return `${state === 'used' ? 'approved' : state}${by}`
}

function whatOf({ agent, tool, root, preview }: Approval): string {
  const where = root === undefined ? '' : ` in ${oneLine(root)}`
  return `${oneLine(agent)} ${oneLine(tool)}${where}: ${oneLine(preview.title)}`
}

function wholeLines({ screen, now }: Context, approval: Approval): string[] {
  const { cut, note } = approval
  return [
    paint(screen, COLOURS[approval.state], stateOf(approval, now)),
    whatOf(approval),
    ...(note === undefined ? [] : [`note: ${oneLine(note)}`]),
    '',
    ...previewLines(approval).map(({ text, colour }) => paint(screen, colour, text)),
    ...(cut > 0 ? [`… ${cut} more characters are not recorded`] : []),
  ]
}

/** The lines of what a call would do, safe to show; those that a diff adds or removes have a colour. */
export function previewLines({ preview }: Approval): Cell[] {
  return visible(preview.text)
    .split('\n')
    .map((text) => ({ text, colour: preview.kind === 'diff' ? colourOf(text) : undefined }))
}

function colourOf(line: string): 'green' | 'red' | 'dim' | undefined {
  if (line.startsWith('+')) return 'green'
  if (line.startsWith('-')) return 'red'
  return line.startsWith('@@') ? 'dim' : undefined
}
