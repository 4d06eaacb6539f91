import type { Express, Request, Response } from 'express'

import { RelayError } from '../errors.ts'
import type { ApiHealth } from '../schema/api-health.ts'
import type { HttpContext } from './context.ts'
import type { Gate } from './gate/gate.ts'
import { FIXED_ROUTES } from './routes/fixed-routes.ts'

/** How long the store may take to answer; a check of health is answered within 2 s in any case. */
const PATIENCE_MS = 1500

/** How long a result counts. However many callers ask, the store is tried at most this often. */
const FRESH_MS = 1000

type Problem = { code: string; message: string }

/** One look at the store, by the wall clock and the monotonic one. `took` stays undefined until it has answered. */
type Look = { at: number; begun: number; took?: number; problem?: Problem; ended: Promise<void> }

/** What a server needs to answer about its health. */
type HealthContext = Pick<HttpContext, 'version' | 'store' | 'now' | 'leaving' | 'warn'>

/** Whether this server can use its store (`live`), and whether it takes new requests as well (`ready`). */
export type Health = ReturnType<typeof createHealth>

export function createHealth({ version, store, now, leaving, warn }: HealthContext) {
  const upSince = new Date(now()).toISOString()
  let latest: Look | undefined

  function begin(): Look {
    const begun = performance.now()
    const look: Look = { at: now(), begun, ended: Promise.resolve() }
    look.ended = store.probe().then(
      () => void (look.took = performance.now() - begun),
      (error: unknown) => {
        look.took = performance.now() - begun
        look.problem = problemIn(error, warn)
      },
    )
    return look
  }

  /** The latest look, or a new one. A store that hangs is not asked again before it has answered. */
  async function looked(): Promise<Look> {
    if (latest === undefined || isOver(latest)) latest = begin()
    const look = latest
    await atMost(look.ended, Math.max(0, look.begun + PATIENCE_MS - performance.now()))
    return look
  }

  function answer({ at, took }: Look, problem: Problem | undefined): Required<ApiHealth> {
    const facts = {
      store: store.kind,
      checked_at: new Date(at).toISOString(),
      took_ms: took === undefined ? null : Math.round(took * 10) / 10,
      up_since: upSince,
      problem: problem ?? null,
    }
    return { ok: problem === undefined, version, facts }
  }

  return {
    async live(): Promise<Required<ApiHealth>> {
      const look = await looked()
      return answer(look, problemOf(look))
    },
    async ready(): Promise<Required<ApiHealth>> {
      const look = await looked()
      return answer(look, leaving.aborted ? LEAVING : problemOf(look))
    },
  }
}

/** Mounts both checks, open to every caller: owners also get the facts. */
export function mountHealth(app: Express, health: Health, gate: Pick<Gate, 'find'>): void {
  const send = (req: Request, res: Response, { facts, ...rest }: Required<ApiHealth>) => {
    const isOwner = gate.find(req)?.principal.rights === 'owner'
    res.status(rest.ok ? 200 : 503).set('cache-control', 'no-store')
    res.json(isOwner ? { ...rest, facts } : rest)
  }
  app.get(FIXED_ROUTES.health.path, async (req, res) => send(req, res, await health.live()))
  app.get(FIXED_ROUTES.ready.path, async (req, res) => send(req, res, await health.ready()))
}

const LEAVING: Problem = { code: 'BUSY', message: 'This server is shutting down.' }

function isOver({ took, begun }: Look): boolean {
  return took !== undefined && performance.now() - begun > FRESH_MS
}

function problemOf({ took, problem }: Look): Problem | undefined {
  if (took !== undefined) return problem
  const message = `The store has not answered within ${PATIENCE_MS / 1000} s.`
  return { code: 'STORE_UNREACHABLE', message }
}

/** An error that is no refusal is a bug: it is logged, and the store counts as unusable. */
function problemIn(error: unknown, warn: (line: string) => void): Problem {
  if (error instanceof RelayError) return { code: error.code, message: error.message }
  warn(`cannot check the store: ${String(error)}`)
  return { code: 'INTERNAL', message: String(error) }
}

/** Resolves when the promise does, or after this time. */
async function atMost(ended: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([ended, late])
  clearTimeout(timer)
}
