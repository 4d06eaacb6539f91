import type { Server } from '@modelcontextprotocol/sdk/server/index.js'
import {
  CompleteRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListResourcesRequestSchema,
  ReadResourceRequestSchema,
  SubscribeRequestSchema,
  UnsubscribeRequestSchema,
} from '@modelcontextprotocol/sdk/types.js'
import type { Resource } from '@modelcontextprotocol/sdk/types.js'

import {
  INBOX_TEMPLATE,
  agentOfUri,
  inboxUri,
  knownAgents,
  readInbox,
  suggestAgents,
  watchInbox,
} from '../operations/inbox-resource.ts'
import type { Services } from '../operations/services.ts'
import type { Caller } from '../rights/caller.ts'
import { CODES, ProtocolError } from './protocol-error.ts'
import type { Notifier } from './notifier.ts'

/** Subscriptions of one client. Each uses a file watch, and the system limits their number. */
const MAX_SUBSCRIPTIONS = 100

const mimeType = 'application/json'

const template = {
  uriTemplate: INBOX_TEMPLATE,
  name: 'inbox',
  title: 'Inbox of an agent',
  description:
    'Notifications about the jobs an agent sent: which changed and how, never their content. Read the jobs with poll.',
  mimeType,
}

type Publishing = {
  relay: Promise<Services>
  self: () => string
  caller: () => Promise<Caller>
  notifier: Pick<Notifier, 'onUpdate'>
  warn: (line: string) => void
}

/** Publishes the inboxes as resources that can be listed, read, completed and subscribed to. */
export function publishInboxes(server: Server, on: Publishing): { close: () => void } {
  const { relay, self, caller } = on
  const subscriptions = createSubscriptions(server, on)

  server.setRequestHandler(ListResourcesRequestSchema, async () => ({
    resources: (await knownAgents(await relay, self())).map(asResource),
  }))
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: [template],
  }))
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    const document = await readInbox(await relay, await caller(), agentOf(uri))
    return { contents: [{ uri, mimeType, text: JSON.stringify(document) }] }
  })
  server.setRequestHandler(SubscribeRequestSchema, async ({ params: { uri } }) => {
    await subscriptions.add(uri, agentOf(uri))
    return {}
  })
  server.setRequestHandler(UnsubscribeRequestSchema, ({ params: { uri } }) => {
    subscriptions.remove(uri)
    return {}
  })
  server.setRequestHandler(CompleteRequestSchema, async ({ params: { ref, argument } }) => {
    if (ref.type !== 'ref/resource' || ref.uri !== INBOX_TEMPLATE || argument.name !== 'agent') {
      const message = `Invalid params of completion/complete: only "agent" of ${INBOX_TEMPLATE} can be completed`
      throw new ProtocolError(CODES.invalidParams, message)
    }
    return { completion: await suggestAgents(await relay, self(), argument.value) }
  })
  return subscriptions
}

function createSubscriptions(server: Server, on: Publishing) {
  const watches = new Map<string, { close: () => void }>()

  function sendUpdate(uri: string): void {
    server.sendResourceUpdated({ uri }).catch((error: unknown) => on.warn(String(error)))
  }

  return {
    async add(uri: string, agent: string): Promise<void> {
      const relay = await on.relay
      if (watches.has(uri)) return
      if (watches.size === MAX_SUBSCRIPTIONS) throw tooMany()
      // For the client's own agent each notification is delivered once, to the session that it belongs to.
      if (agent === on.self()) {
        watches.set(uri, await on.notifier.onUpdate(() => sendUpdate(uri)))
        return
      }
      const failed = (error: unknown) => on.warn(`watching ${uri}: ${String(error)}`)
      watches.set(uri, watchInbox(relay, agent, { changed: () => sendUpdate(uri), failed }))
    },
    remove(uri: string): void {
      watches.get(uri)?.close()
      watches.delete(uri)
    },
    close: (): void => {
      for (const watch of watches.values()) watch.close()
      watches.clear()
    },
  }
}

function tooMany(): ProtocolError {
  const message = `Cannot subscribe: this client already has ${MAX_SUBSCRIPTIONS} subscriptions; unsubscribe from one first`
  return new ProtocolError(CODES.invalidParams, message)
}

function asResource(agent: string): Resource {
  return { uri: inboxUri(agent), name: `inbox of ${agent}`, title: `Inbox of ${agent}`, mimeType }
}

function agentOf(uri: string): string {
  const agent = agentOfUri(uri)
  if (agent !== undefined) return agent
  const message = `Resource not found: ${JSON.stringify(uri.slice(0, 200))}. The resources are ${INBOX_TEMPLATE}.`
  throw new ProtocolError(CODES.resourceNotFound, message, { uri: uri.slice(0, 200) })
}
