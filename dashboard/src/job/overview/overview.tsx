import { useState } from 'react'

import type { FetchedDetail } from '../../api/job-detail.ts'
import type { JobRef } from '../../base/address.ts'
import { CopyButton } from '../../text/copy-button.tsx'
import { Markdown } from '../../text/markdown.tsx'
import { Result } from '../result/result.tsx'
import { Story } from '../story/story.tsx'
import { Budgets } from './budgets.tsx'
import { Checks } from './checks.tsx'
import { FailureBox } from './failure-box.tsx'
import { Handover } from './handover.tsx'
import { Plan } from './plan.tsx'

/** Characters of a prompt that are shown before a click. */
const SHORT_PROMPT = 700

/** A job's error or result, budget, checks, plan, prompt and timeline. */
export function Overview({ job, detail }: { job: JobRef; detail: FetchedDetail }) {
  const { plan, task, error, result, checks, handover, budgets } = detail
  const { to, executor, state } = detail.job
  return (
    <>
      {error !== null && <FailureBox failure={error} />}
      {result !== null && <Result job={job} result={result} agent={to} executor={executor} />}
      {handover !== null && <Handover job={job} summary={handover} />}
      {budgets.length > 0 && <Budgets budgets={budgets} />}
      {checks !== null && <Checks checks={checks} />}
      {plan.length > 0 && <Plan steps={plan} hasEnded={state !== 'running'} />}
      <section className="part">
        <div className="part-head">
          <h3>Prompt</h3>
          <span className="spacer" />
          {!detail.expunged && <CopyButton text={task.prompt} label="Copy prompt" isIcon />}
        </div>
        {detail.expunged ? (
          <p className="faint">Removed when its retention ended.</p>
        ) : (
          <Prompt text={task.prompt} />
        )}
      </section>
      <Story job={job} detail={detail} />
    </>
  )
}

function Prompt({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(text.length <= SHORT_PROMPT)
  return (
    <div className="message">
      <Markdown text={isWhole ? text : `${text.slice(0, SHORT_PROMPT)}…`} />
      {!isWhole && (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          Show the whole prompt
        </button>
      )}
    </div>
  )
}
