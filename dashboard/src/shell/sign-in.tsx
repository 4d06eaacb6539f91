import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { post } from '../api/client.ts'
import type { RequestError } from '../api/client.ts'
import { storeKey } from '../api/key.ts'

/** Exchanges the token for a session cookie and key; the page does not store the token. */
export function SignIn() {
  const client = useQueryClient()
  const [token, setToken] = useState('')
  const signIn = useMutation<ApiSession, RequestError, string>({
    mutationFn: (entered) => post('session', { token: entered }),
    onSuccess: ({ key }) => {
      storeKey(key)
      return client.invalidateQueries()
    },
    onSettled: () => setToken(''),
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (token.trim() !== '') signIn.mutate(token.trim())
  }

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>relay</h1>
        <label htmlFor="token">Access token</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
          aria-describedby="token-help"
        />
        <p id="token-help" className="faint">
          Create one in a terminal: <code>relay token create me</code>. The page sends it to this
          server once and does not store it.
        </p>
        {signIn.error && <p role="alert">{signIn.error.message}</p>}
        <button type="submit" className="main" disabled={token.trim() === '' || signIn.isPending}>
          Sign in
        </button>
      </form>
    </main>
  )
}
