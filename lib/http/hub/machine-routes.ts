import type { Express, RequestHandler } from 'express'
import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import type { HubServer } from '../../hub/hub.ts'
import { failureOf } from '../../hub/machine/failure.ts'
import { HUB_PATHS, machineName } from '../../hub/machine/pair.ts'
import { INTERNAL_PATH } from '../../hub/peers.ts'
import { bearerOf } from '../../access/identify.ts'
import { addressOf } from '../gate/address.ts'
import { readAs, readBody } from '../routes/body.ts'

/** The body of `POST /hub/pair`. */
const PairBody = z.object({
  code: z.string().check(z.minLength(1), z.maxLength(100)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
})

/** What one process of a hub asks another. */
const InternalBody = z.discriminatedUnion('do', [
  z.object({ do: z.literal('online') }),
  z.object({ do: z.literal('replaced'), machine: z.string() }),
  z.object({
    do: z.literal('request'),
    machine: z.string(),
    operation: z.string(),
    input: z.record(z.string(), z.unknown()),
    caller: z.object({ user: z.string(), scopes: z.array(z.string()) }),
    deadline_ms: z.int().check(z.gte(1), z.lte(3_600_000)),
  }),
])

/** Mounts what machines ask: to be paired by a code, and to be unpaired by their token. */
export function mountMachines(
  app: Express,
  { hub, isBehindProxy }: { hub: HubServer; isBehindProxy: boolean },
): void {
  app.post(HUB_PATHS.pair, ...readBody, async (req, res) => {
    const { code, name } = readAs(PairBody, req.body, 'the body')
    const address = addressOf(req, isBehindProxy)
    const { machine, token } = await hub.pair({ code, name: machineName(name), address })
    res.set('cache-control', 'no-store')
    res.json({ machine_id: machine.id, machine: machine.name, user: machine.user, token })
  })

  app.post(HUB_PATHS.unpair, ...readBody, async (req, res) => {
    const token = bearerOf(req.headers.authorization ?? '')
    const machine = token === undefined ? undefined : await hub.authenticate(token)
    if (machine === undefined) throw unknownMachine()
    await hub.unpair(machine.user, machine.name)
    res.json({ ok: true })
  })
}

/** Mounts what other processes of the same hub ask. */
export function mountInternal(app: Express, hub: HubServer): void {
  const { internal } = hub
  if (internal === undefined) return
  const check: RequestHandler = (req, _res, next) => {
    const secret = bearerOf(req.headers.authorization ?? '')
    if (secret === undefined || !internal.isPeer(secret)) throw unknownMachine()
    next()
  }
  app.post(INTERNAL_PATH, check, ...readBody, async (req, res) => {
    const asked = readAs(InternalBody, req.body, 'the body')
    if (asked.do === 'online') return void res.json({ machines: internal.online() })
    if (asked.do === 'replaced') {
      internal.replaced(asked.machine)
      return void res.json({})
    }
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const { machine, operation, input, caller, deadline_ms: deadlineMs } = asked
    const request = { operation, input, caller, deadlineMs, signal: gone.signal }
    try {
      res.json({ ok: true, ...(await internal.send(machine, request)) })
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      res.json({ ok: false, error: failureOf(error) })
    }
  })
}

function unknownMachine(): RelayError {
  const message = 'Cannot answer: the request shows no token of a paired machine.'
  return new RelayError('AUTH_REQUIRED', message)
}
