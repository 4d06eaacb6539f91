/** One thing that was looked at: how it is, and what to do when it is not as it should be. */
export type Check = {
  name: string
  state: 'ok' | 'warning' | 'error'
  message: string
  repair?: string | undefined
}
