import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'

import { CallerProvider } from './api/caller.ts'
import { RequestError } from './api/client.ts'
import { onKeyChange, readKey } from './api/key.ts'
import { LiveProvider } from './api/live.tsx'
import { refetchSession, useSession } from './api/session.ts'
import { DraftOwner } from './base/draft.ts'
import { shareIn } from './base/share-link.ts'
import type { ShareLink } from './base/share-link.ts'
import { OutboxProvider } from './messages/sending.tsx'
import { SharedView } from './shell/later-views.ts'
import { Shell } from './shell/shell.tsx'
import { SignIn } from './shell/sign-in.tsx'

/** Retries of a query when the server fails; a 4xx response is final, and so is a server that is away. */
const RETRIES = 2
const RETRY_MS = 300

/** The page: the sign-in form where one is needed, then the jobs. */
export function App() {
  const link = useShareLink()
  return link === undefined ? <SignedPage /> : <SharedPage link={link} />
}

function SharedPage({ link }: { link: ShareLink }) {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <SharedView link={link} fallback={<p role="status" />} />
    </QueryClientProvider>
  )
}

function SignedPage() {
  const [{ number, client, notice }, setSession] = useState(() => startSession(1))
  // Another person may have signed in, so nothing that was fetched is kept.
  const restart = useCallback(
    (text?: string) => setSession((before) => startSession(before.number + 1, text)),
    [],
  )
  useEffect(
    () => onKeyChange(() => restart(readKey() === null ? SIGNED_OUT_ELSEWHERE : undefined)),
    [restart],
  )
  return (
    <QueryClientProvider client={client}>
      <SessionGate key={number} notice={notice} onRestart={restart} />
    </QueryClientProvider>
  )
}

/** The link to one job that the address names; the page of such a link never signs in. */
function useShareLink() {
  const [hash, setHash] = useState(location.hash)
  useEffect(() => {
    const read = () => setHash(location.hash)
    window.addEventListener('hashchange', read)
    return () => window.removeEventListener('hashchange', read)
  }, [])
  return shareIn(hash)
}

const SIGNED_OUT_ELSEWHERE = 'You signed out in another tab.'
const SESSION_ENDED =
  'You were signed out: your token was revoked, or your session has expired. What you were writing is kept.'

function startSession(number: number, notice?: string) {
  return { number, client: createClient(), notice }
}

function SessionGate(props: { notice: string | undefined; onRestart: (notice?: string) => void }) {
  const { notice, onRestart } = props
  const { data: session, error, refetch } = useSession()
  const [wasSignedIn, setWasSignedIn] = useState(false)
  const isSignedIn = session !== undefined && session.caller !== null
  if (isSignedIn && !wasSignedIn) setWasSignedIn(true)
  const hasEnded = wasSignedIn && session?.caller === null
  useEffect(() => {
    if (hasEnded) onRestart(SESSION_ENDED)
  }, [hasEnded, onRestart])

  if (session === undefined) {
    if (error === null) return <p className="sign-in" role="status" />
    return (
      <main className="sign-in">
        <h1>relay</h1>
        <p role="alert">{error.message}</p>
        <button type="button" className="main" onClick={() => void refetch()}>
          Try again
        </button>
      </main>
    )
  }
  if (session.caller === null) return <SignIn notice={notice} onSignedIn={onRestart} />
  return (
    <CallerProvider value={session.caller}>
      <DraftOwner value={session.caller.name}>
        <LiveProvider>
          <OutboxProvider>
            <Shell session={session} />
          </OutboxProvider>
        </LiveProvider>
      </DraftOwner>
    </CallerProvider>
  )
}

function createClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const isSignedOut = error instanceof RequestError && error.status === 401
        if (isSignedOut && query.queryKey[0] !== 'session') refetchSession(client)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        if (error instanceof RequestError && error.status === 401) refetchSession(client)
      },
    }),
    defaultOptions: {
      queries: {
        // The event stream reports changes, so data does not age and focus needs no refetch.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        // What failed is fetched again when the event stream is back.
        retry: (failures, error) => failures < RETRIES && isFault(error),
        retryDelay: (failures) => RETRY_MS * 2 ** failures,
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

/** True for a failure of the server, which may pass. */
function isFault(error: Error): boolean {
  return error instanceof RequestError && error.status >= 500
}
