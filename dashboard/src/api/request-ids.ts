import { useRef } from 'react'

/**
 * Request ids of a form: what is sent again after a lost response has the same id, so that it is done once. `forget` is
 * for the time after the response, from which on the same input is a new request.
 */
export function useRequestIds() {
  const last = useRef({ body: '', id: '' })
  return {
    of(asked: object): string {
      const body = JSON.stringify(asked)
      if (last.current.body !== body) last.current = { body, id: newRequestId() }
      return last.current.id
    },
    forget(): void {
      last.current = { body: '', id: '' }
    },
  }
}

/** A random id; `crypto.randomUUID` does not exist in a page served over plain HTTP from another machine. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return `page-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
