/** Says that an answer is on its way, or why it failed, with a way to ask again. Nothing once it is there. */
export function LoadState(props: { error: Error | null; isLoaded: boolean; onRetry: () => void }) {
  const { error, isLoaded, onRetry } = props
  if (error !== null) {
    return (
      <p className="note" role="alert">
        {error.message}{' '}
        <button type="button" className="quiet" onClick={onRetry}>
          Try again
        </button>
      </p>
    )
  }
  return isLoaded ? null : <Loading />
}

export function Loading() {
  return (
    <p className="note faint" role="status">
      Loading…
    </p>
  )
}
