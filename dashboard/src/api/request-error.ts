/** A request that failed, with the server's message. Status 0 means that the server is unreachable or silent. */
export class RequestError extends Error {
  readonly code: string
  readonly status: number

  constructor(failure: { code: string; message: string; status: number }) {
    super(failure.message)
    this.name = 'RequestError'
    this.code = failure.code
    this.status = failure.status
  }
}
