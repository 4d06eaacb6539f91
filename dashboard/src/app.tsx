import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'

import { Refusal } from './api/client.ts'
import { LiveProvider } from './api/live.tsx'
import { useSession } from './api/lists.ts'
import { Shell } from './shell/shell.tsx'
import { SignIn } from './shell/sign-in.tsx'

/** Tries of a question when the server cannot be reached; what it refused it will refuse again. */
const TRIES = 3

/** The page: a sign-in where one is needed, then the desk. */
export function App() {
  const [client] = useState(createClient)
  return (
    <QueryClientProvider client={client}>
      <Door />
    </QueryClientProvider>
  )
}

function Door() {
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
    <LiveProvider>
      <Shell session={session} />
    </LiveProvider>
  )
}

function createClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        const isSignedOut = error instanceof Refusal && error.status === 401
        if (isSignedOut && query.queryKey[0] !== 'session') {
          void client.invalidateQueries({ queryKey: ['session'] })
        }
      },
    }),
    defaultOptions: {
      queries: {
        // The stream tells what is new; a look at the window is not news.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        networkMode: 'always',
        retry: (tries, error) =>
          tries < TRIES && !(error instanceof Refusal && error.status >= 400 && error.status < 500),
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
