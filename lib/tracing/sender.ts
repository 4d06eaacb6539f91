import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

import { ExportResultCode } from '@opentelemetry/core'
import { convertLegacyHttpOptions } from '@opentelemetry/otlp-exporter-base/node-http'
import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer'
import type { SpanExporter } from '@opentelemetry/sdk-trace-base'

/** The first pause before a batch is sent again; it doubles each time, until the time-out of the exporter. */
const AGAIN_MS = 1000

/** Answers after which the specification of OTLP lets a batch be sent again. */
const MAY_PASS = new Set([429, 502, 503, 504])

export type Sender = SpanExporter & {
  /** From now on, nothing is tried a second time. */
  hurry: () => void
  /** Resolves when nothing is on its way. */
  idle: () => Promise<void>
  /** Cancels every request in progress. */
  stop: () => void
}

/**
 * Sends spans as JSON over HTTP to the endpoint of the standard variables. The exporter of the SDK does so, too, but
 * its tries keep a process from exiting for ten seconds while the collector is away; these do not.
 */
export function createSender(warn: (line: string) => void): Sender {
  const { url, headers, compression, timeoutMillis, agentFactory } = convertLegacyHttpOptions(
    {},
    'TRACES',
    'v1/traces',
    { 'Content-Type': 'application/json' },
  )
  const target = new URL(url)
  const agent = Promise.resolve(agentFactory(target.protocol))
  const stopping = new AbortController()
  const underWay = new Set<Promise<void>>()
  const hurrying = new AbortController()
  let isAway = false

  async function sendOnce(body: Uint8Array, signal: AbortSignal): Promise<number> {
    const isGzip = compression === 'gzip'
    const data = isGzip ? await promisify(gzip)(body) : body
    const options = {
      method: 'POST',
      agent: await agent,
      signal,
      headers: {
        ...(await headers()),
        'Content-Length': data.byteLength,
        ...(isGzip ? { 'Content-Encoding': 'gzip' } : {}),
      },
    }
    return new Promise((resolve, reject) => {
      const ask = target.protocol === 'https:' ? httpsRequest : httpRequest
      const request = ask(target, options, (response) => {
        response.on('end', () => resolve(response.statusCode ?? 0))
        response.on('error', reject)
        response.resume()
      })
      // A collector keeps no process alive.
      request.on('socket', (socket) => socket.unref())
      request.on('error', reject)
      request.end(data)
    })
  }

  /** Sends a batch, again and again until the time is over. False if it did not arrive. */
  async function send(body: Uint8Array): Promise<boolean> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMillis)])
    const lasting = AbortSignal.any([signal, hurrying.signal])
    for (let pauseMs = AGAIN_MS; ; pauseMs *= 2) {
      const answer = await sendOnce(body, signal).catch((error: unknown) => error)
      if (typeof answer === 'number' && answer < 300) return true
      note(answer)
      if (typeof answer === 'number' && !MAY_PASS.has(answer)) return false
      const isOver = pause(pauseMs, false, { signal: lasting, ref: false }).catch(() => true)
      if (lasting.aborted || (await isOver)) return false
    }
  }

  /** An outage is reported once. The address may hold a secret behind its origin. */
  function note(answer: unknown): void {
    if (!isAway && !stopping.signal.aborted) {
      warn(`cannot send traces to ${target.origin}: ${reasonOf(answer)}`)
    }
    isAway = true
  }

  return {
    export(spans, report) {
      const body = JsonTraceSerializer.serializeRequest(spans)
      const sending = (body === undefined ? Promise.resolve(true) : send(body)).then((isSent) => {
        if (isSent) isAway = false
        // A failure is reported by \`note\`; the SDK would report it a second time.
        report({ code: ExportResultCode.SUCCESS })
      })
      underWay.add(sending)
      void sending.then(() => underWay.delete(sending))
    },
    forceFlush: () => Promise.all(underWay).then(() => {}),
    shutdown: () => Promise.resolve(),
    hurry: () => hurrying.abort(),
    idle: () => Promise.all(underWay).then(() => {}),
    stop() {
      stopping.abort()
      void agent.then((used) => used.destroy())
    },
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `it answered ${String(error)}`
  return error.name === 'TimeoutError' ? 'it does not answer' : error.message
}
