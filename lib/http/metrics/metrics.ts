import type { Express, Request } from 'express'

import type { Tokens } from '../../access/access-tokens.ts'
import { bearerOf } from '../../access/identify.ts'
import { RelayError } from '../../errors.ts'
import type { HttpContext } from '../context.ts'
import type { Gate } from '../gate/gate.ts'
import { FIXED_ROUTES } from '../routes/fixed-routes.ts'

/** The metrics of one server, whatever its addresses: its counters begin when it starts. */
export type Metrics = {
  /** Counts open streams from now on; called for each address that the server gets. */
  addStreams: (open: () => number) => void
  /** The metrics in the text format of Prometheus. */
  read(this: void): Promise<{ contentType: string; text: string }>
}

/** Loads what collects them when they are first asked for. */
export function createMetrics(context: HttpContext): Metrics {
  const since = context.now()
  const streams: (() => number)[] = []
  const openStreams = () => streams.reduce((sum, open) => sum + open(), 0)
  const load = async () => {
    const { createCollector } = await import('./collector.ts')
    return createCollector({ context, since, openStreams })
  }
  let collector: ReturnType<typeof load> | undefined
  /** Requests at the same time share one look at the stores. */
  let reading: ReturnType<Metrics['read']> | undefined
  return {
    addStreams: (open) => void streams.push(open),
    read() {
      collector ??= load()
      reading ??= collector
        .then((made) => made.read())
        .finally(() => {
          reading = undefined
        })
      return reading
    },
  }
}

/** Mounts `/metrics`, for owners and for tokens that may read nothing else. */
export function mountMetrics(
  app: Express,
  metrics: Metrics,
  { gate, tokens }: { gate: Pick<Gate, 'find'>; tokens: Tokens },
): void {
  const isMetricsToken = ({ headers }: Request) => {
    const secret = bearerOf(headers.authorization ?? '')
    return secret !== undefined && tokens.mayReadMetrics(secret)
  }
  app.get(FIXED_ROUTES.read_metrics.path, async (req, res) => {
    const rights = gate.find(req)?.principal.rights
    if (rights !== 'owner' && !isMetricsToken(req)) throw refusal(rights !== undefined)
    const { contentType, text } = await metrics.read()
    res.set('cache-control', 'no-store').set('content-type', contentType).send(text)
  })
}

function refusal(isKnown: boolean): RelayError {
  if (isKnown) {
    const message = 'Cannot read the metrics: only an owner may, or a token that was made for them.'
    return new RelayError('FORBIDDEN', message)
  }
  const message =
    'Cannot read the metrics: the request shows no known credential. Send "Authorization: Bearer TOKEN"; relay token create NAME --metrics makes a token that may read nothing else.'
  return new RelayError('AUTH_REQUIRED', message)
}
