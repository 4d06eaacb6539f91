import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'

import { CallerProvider } from './api/caller.ts'
import { RequestError } from './api/client.ts'
import { useSession } from './api/lists.ts'
import { LiveProvider } from './api/live.tsx'
import { DraftOwner } from './base/draft.ts'
import { OutboxProvider } from './messages/sending.tsx'
import { Shell } from './shell/shell.tsx'
import { SignIn } from './shell/sign-in.tsx'

/** Retries of a query when the server is unreachable or fails; a 4xx response is final. */
const RETRIES = 3

/** The page: the sign-in form where one is needed, then the jobs. */
export function App() {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <SessionGate />
    </QueryClientProvider>
  )
}

function SessionGate() {
  const { data: session, error, refetch } = useSession()
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
  if (session.caller === null) return <SignIn />
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
        if (isSignedOut && query.queryKey[0] !== 'session') {
          void client.invalidateQueries({ queryKey: ['session'] })
        }
      },
    }),
    defaultOptions: {
      queries: {
        // The event stream reports changes, so data does not age and focus needs no refetch.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && !isRefused(error),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}

function isRefused(error: Error): boolean {
  return error instanceof RequestError && error.status >= 400 && error.status < 500
}
