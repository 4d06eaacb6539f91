import { randomBytes } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { Approval } from '../../schema/tool-entry.ts'
import type { Clock, Watch } from '../../store/jobs.ts'
import type { LogName, Logs } from '../../store/logs.ts'
import { watchGrowth } from '../growth.ts'
import { applyLine } from './fold.ts'
import type { ApprovalEvent, Asked } from './fold.ts'

/** Where the store keeps approvals. */
const LOG: LogName = ['tools', 'approvals']

/** Lines read at once. */
const PAGE = 200

/** Answered approvals are listed for this long. No approval waits longer. */
const LISTED_MS = 24 * 3600 * 1000

/** How often a line is tried again because another process wrote first. */
const MAX_TRIES = 50

/** Characters of a preview that are kept; a log is not a place for a large patch. */
const MOST_PREVIEW = 60_000

/** A question to a person about one call. */
export type NewApproval = Omit<
  Extract<ApprovalEvent, { type: 'ask' }>,
  'type' | 'approval_id' | 'cut' | 'expires_at'
>

/** How a question ended for the call that asked. */
export type Answer = { state: 'approved' | 'rejected' | 'expired'; approval: Approval }

/**
 * Questions to a person about single calls. An answer, or the end of its time, is final. An approval allows one call: the
 * one that waits, or the same call of the same caller repeated before the time is up, for a client that gave up waiting.
 */
export type Approvals = {
  /** Asks, or joins the same question that still waits or was approved and not used. Durable when it resolves. */
  ask(question: NewApproval, waitMs: number): Promise<Approval>
  /** Resolves when it was answered or its time is up. Throws when the signal is aborted; the question remains. */
  wait(approvalId: string, signal: AbortSignal): Promise<Answer>
  /** Uses an approval for a call, once. False when another call has used it. */
  use(approvalId: string, operationId: string): Promise<boolean>
  /** A person's answer. Throws `APPROVAL_NOT_FOUND` and, when it was answered or its time is up, `APPROVAL_OVER`. */
  decide(
    approvalId: string,
    answer: { verdict: 'approve' | 'reject'; by: string; note?: string | undefined },
  ): Promise<Approval>
  /** Those that wait, oldest first, then those of the last day, latest first. */
  list(): Promise<Approval[]>
  /** Calls back when an approval may have been asked for or answered. */
  watch(listener: () => void): Watch
}

export function createApprovals(on: { logs: Logs; clock: Clock }): Approvals {
  const { logs, clock } = on
  const asked = new Map<string, Asked>()
  let version: number | undefined
  let reading = Promise.resolve()

  function refresh(): Promise<void> {
    // A read that has begun may have missed the latest lines.
    reading = reading.then(readOn, readOn)
    return reading
  }

  /** The version before the lines of the last day: no older question can wait. */
  async function beginning(): Promise<number> {
    const since = new Date(clock.now() - 2 * LISTED_MS).toISOString()
    for (let end = await logs.last(LOG); end > 0;) {
      const after = Math.max(0, end - PAGE)
      const lines = await logs.read(LOG, { after, limit: end - after })
      const old = lines.findLast(({ at }) => at < since)
      if (old !== undefined) return old.version
      end = after
    }
    return 0
  }

  async function readOn(): Promise<void> {
    version ??= await beginning()
    for (;;) {
      const lines = await logs.read(LOG, { after: version, limit: PAGE })
      for (const line of lines) applyLine(asked, line)
      version = lines.at(-1)?.version ?? version
      if (lines.length < PAGE) break
    }
    const old = new Date(clock.now() - LISTED_MS).toISOString()
    for (const [id, { expires_at }] of asked) if (expires_at < old) asked.delete(id)
  }

  /** Appends what `decide` returns for the approvals as they are, and decides again when another process wrote first. */
  async function change(decide: () => ApprovalEvent | undefined): Promise<void> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      await refresh()
      const event = decide()
      if (event === undefined) return
      const next = (version ?? 0) + 1
      if ((await logs.append(LOG, next, event)) !== undefined) return refresh()
    }
    const message = 'Cannot record the approval: other processes write all the time. Try again.'
    throw new RelayError('LOG_CONTESTED', message)
  }

  const isOver = ({ expires_at }: Asked) => new Date(clock.now()).toISOString() > expires_at

  function stateOf(each: Asked): Approval['state'] {
    if (each.usedBy !== undefined) return 'used'
    if (each.decision?.verdict === 'reject') return 'rejected'
    if (each.isExpired || isOver(each)) return 'expired'
    return each.decision === undefined ? 'pending' : 'approved'
  }

  function viewOf(each: Asked): Approval {
    const { approval_id, tool, mode, root, agent, who, job_id, preview, cut, expires_at } = each
    const { decision, usedBy } = each
    return {
      approval_id,
      tool,
      mode,
      agent,
      who,
      preview,
      cut,
      asked_at: each.at,
      expires_at,
      state: stateOf(each),
      ...(root === undefined ? {} : { root }),
      ...(job_id === undefined ? {} : { job_id }),
      ...(decision && { decided_by: decision.by, decided_at: decision.at }),
      ...(decision?.note === undefined ? {} : { note: decision.note }),
      ...(usedBy === undefined ? {} : { operation_id: usedBy }),
    }
  }

  function get(approvalId: string): Asked {
    const found = asked.get(approvalId)
    if (found !== undefined) return found
    const message = `Cannot find approval "${approvalId.slice(0, 80)}": nothing of the last day has this id. List them with: relay approvals`
    throw new RelayError('APPROVAL_NOT_FOUND', message)
  }

  function sameQuestion(key: string): Asked | undefined {
    return [...asked.values()].find(
      (each) => each.key === key && ['pending', 'approved'].includes(stateOf(each)),
    )
  }

  /** The end of a wait; undefined while the question waits. */
  async function answerOf(approvalId: string): Promise<Answer | undefined> {
    await refresh()
    const found = get(approvalId)
    if (found.decision !== undefined) {
      const state = found.decision.verdict === 'approve' ? 'approved' : 'rejected'
      return { state, approval: viewOf(found) }
    }
    if (!found.isExpired && !isOver(found)) return undefined
    await change(() => {
      const each = get(approvalId)
      if (each.isExpired || each.decision !== undefined) return undefined
      return { type: 'expire', approval_id: approvalId }
    })
    return { state: 'expired', approval: viewOf(get(approvalId)) }
  }

  return {
    async ask(question, waitMs) {
      const approval_id = `ap_${randomBytes(8).toString('hex')}`
      const { kind, title, text } = question.preview
      const shown = text.slice(0, MOST_PREVIEW)
      await change(() => {
        if (sameQuestion(question.key) !== undefined) return undefined
        return {
          ...question,
          type: 'ask',
          approval_id,
          preview: { kind, title: title.slice(0, 500), text: shown },
          cut: text.length - shown.length,
          expires_at: new Date(clock.now() + waitMs).toISOString(),
        }
      })
      return viewOf(sameQuestion(question.key) ?? get(approval_id))
    },

    async wait(approvalId, signal) {
      for (;;) {
        signal.throwIfAborted()
        const look = signalChange(signal)
        const watch = logs.watch(LOG, look.changed)
        try {
          const answer = await answerOf(approvalId)
          if (answer !== undefined) return answer
          await look.next(Date.parse(get(approvalId).expires_at) + 1 - clock.now())
        } finally {
          look.close()
          watch.close()
        }
      }
    },

    async use(approvalId, operationId) {
      await change(() => {
        const each = get(approvalId)
        if (each.usedBy !== undefined || each.decision?.verdict !== 'approve') return undefined
        if (isOver(each)) return undefined
        return { type: 'use', approval_id: approvalId, operation_id: operationId }
      })
      return get(approvalId).usedBy === operationId
    },

    async decide(approvalId, { verdict, by, note }) {
      let isMine = false
      await change(() => {
        const each = get(approvalId)
        isMine = stateOf(each) === 'pending'
        if (!isMine) return undefined
        const answer = { type: 'decide', approval_id: approvalId, verdict, by } as const
        return note === undefined ? answer : { ...answer, note }
      })
      const found = viewOf(get(approvalId))
      if (isMine && found.decided_by === by) return found
      const ended = found.state === 'expired' ? 'its time is up' : `it was ${found.state} before`
      const message = `Cannot ${verdict} "${approvalId}": ${ended}, and that is final.`
      throw new RelayError('APPROVAL_OVER', message, { details: { approval_id: approvalId } })
    },

    async list() {
      await refresh()
      const all = [...asked.values()].map(viewOf)
      const pending = all.filter(({ state }) => state === 'pending')
      const others = all.filter(({ state }) => state !== 'pending')
      return [
        ...pending.toSorted((a, b) => (a.asked_at < b.asked_at ? -1 : 1)),
        ...others.toSorted((a, b) => (a.asked_at < b.asked_at ? 1 : -1)),
      ]
    },

    watch: (listener) => watchGrowth(logs, LOG, listener),
  }
}

/** Resolves `next` at the first change after its creation, when the signal is aborted, or after a time. */
function signalChange(signal: AbortSignal) {
  let changed: () => void = () => {}
  const change = new Promise<void>((resolve) => {
    changed = resolve
  })
  let timer: NodeJS.Timeout | undefined
  signal.addEventListener('abort', changed, { once: true })
  return {
    changed,
    next(ms: number): Promise<void> {
      timer = setTimeout(changed, Math.max(1, ms))
      return change
    },
    close() {
      clearTimeout(timer)
      signal.removeEventListener('abort', changed)
    },
  }
}
