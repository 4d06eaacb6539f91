import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TestContext } from 'node:test'

/** A span as OTLP has it in JSON, as far as the tests read it. */
type Span = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  status?: { code?: number }
  startTimeUnixNano: string
  endTimeUnixNano: string
  attributes?: { key: string; value: Record<string, unknown> }[]
}

type Body = {
  resourceSpans: {
    resource: { attributes?: Span['attributes'] }
    scopeSpans: { spans: Span[] }[]
  }[]
}

/** A collector of OpenTelemetry on 127.0.0.1. With `isSilent` it takes requests and never answers. */
export async function openCollector(t: TestContext, { isSilent = false } = {}) {
  const bodies: string[] = []
  const headers: Record<string, unknown>[] = []
  const server = createServer((req, res) => {
    void text(req).then((body) => {
      bodies.push(body)
      headers.push({ ...req.headers, path: req.url })
      if (!isSilent) res.setHeader('Content-Type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  t.after(close)
  const parsed = () => bodies.map((body) => JSON.parse(body) as Body)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    headers,
    close,
    resources: () =>
      parsed().flatMap((body) => body.resourceSpans.map(({ resource }) => readable(resource))),
    spans: () =>
      parsed()
        .flatMap((body) => body.resourceSpans)
        .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
        .map((span) => Object.assign(span, { is: readable(span) })),
  }
}

function readable({
  attributes = [],
}: {
  attributes?: Span['attributes'] | undefined
}): Record<string, unknown> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
}
