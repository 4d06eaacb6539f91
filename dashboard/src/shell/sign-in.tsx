import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormEvent } from 'react'

import type { ApiSession } from '../../../lib/schema/api.ts'
import { post } from '../api/client.ts'
import type { RequestError } from '../api/client.ts'
import { storeKey } from '../api/key.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** Exchanges the token for a session cookie and key; the page does not store the token. */
export function SignIn(props: { notice: string | undefined; onSignedIn: () => void }) {
  const [token, setToken] = useState('')
  const signIn = useMutation<ApiSession, RequestError, string>({
    mutationFn: (entered) => post('session', { token: entered }),
    onSuccess: ({ key }) => {
      storeKey(key)
      props.onSignedIn()
    },
    onSettled: () => setToken(''),
  })

  function submit(event: FormEvent): void {
    event.preventDefault()
    if (token.trim() !== '' && !signIn.isPending) signIn.mutate(token.trim())
  }

  return (
    <main className="sign-in">
      <form onSubmit={submit}>
        <h1>relay</h1>
        {props.notice !== undefined && <p role="status">{props.notice}</p>}
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
        <BusyButton
          type="submit"
          className="main"
          isBusy={signIn.isPending}
          disabled={token.trim() === ''}
        >
          Sign in
        </BusyButton>
      </form>
    </main>
  )
}
