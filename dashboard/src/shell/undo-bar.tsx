import { useEffect } from 'react'

import { flush, forgetFailure, sendNow, useDeferred } from '../base/deferred.ts'
import { keepFocus } from '../board/list-focus.ts'
import { undoAndReturn } from '../job/triage.ts'

/** The latest decision while it can be undone, and what became of one that failed. */
export function UndoBar() {
  const { waiting, failed } = useDeferred()
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [])
  return (
    <div className="undo-bar" data-shown={waiting !== undefined || failed !== undefined}>
      <p role="status">{waiting?.words}</p>
      {waiting !== undefined && (
        <>
          <button type="button" onClick={() => leave(undoAndReturn)}>
            Undo <kbd>u</kbd>
          </button>
          <button type="button" className="quiet" onClick={() => leave(sendNow)}>
            Send now
          </button>
        </>
      )}
      {failed !== undefined && (
        <>
          <p role="alert">
            {failed.words} failed: {failed.message}
          </p>
          <button type="button" className="quiet" onClick={() => leave(forgetFailure)}>
            Close
          </button>
        </>
      )}
    </div>
  )
}

/** Acts, which removes the button that has the focus. */
function leave(act: () => void): void {
  act()
  requestAnimationFrame(keepFocus)
}
