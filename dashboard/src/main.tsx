import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'

import { App } from './app.tsx'
import './styles/base.css'
import './styles/controls.css'
import './styles/shell.css'
import './styles/list.css'
import './styles/job-line.css'
import './styles/approvals.css'
import './styles/acts.css'
import './styles/dialogs.css'
import './styles/pending.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element "root"')
// An error boundary has drawn a fallback; the reason helps debugging.
// oxlint-disable-next-line no-console -- nothing is broken
const onCaughtError = (error: unknown) => console.warn(error)
createRoot(root, { onCaughtError }).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
