import { useState } from 'react'

import type { ApiResult, OutputPage } from '../../../lib/schema/api-result.ts'
import { get } from '../api/client.ts'
import type { JobRef } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { Markdown } from '../text/markdown.tsx'
import { compact, counted } from '../text/number.ts'
import { saveFile } from '../text/save.ts'
import { duration } from '../text/time.ts'
import { oneLine, visible } from '../text/visible.ts'
import { Artifacts } from './artifacts.tsx'

/** UTF-16 units per request. */
const CHUNK = 500_000

/** The result of a turn: its text, structured data, artifacts and touched files. */
export function Result({ job, result }: { job: JobRef; result: ApiResult }) {
  const [rest, setRest] = useState<string>()
  const [isRaw, setIsRaw] = useState(false)
  const [problem, setProblem] = useState<string>()
  const text = rest ?? result.output
  const isCut = result.truncated && rest === undefined

  /** The whole text; undefined when fetching it failed. */
  async function fullText(): Promise<string | undefined> {
    if (!isCut) return text
    try {
      const all = await fetchOutput(job)
      setRest(all)
      setProblem(undefined)
      return all
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  async function download(): Promise<void> {
    const all = await fullText()
    if (all !== undefined) save(`${job.jobId}.md`, 'text/markdown', all)
  }

  return (
    <section className="part result">
      <div className="part-head">
        <h3>Result</h3>
        <span className="faint">{usageOf(result)}</span>
        <span className="spacer" />
        <button
          type="button"
          className="quiet"
          aria-pressed={isRaw}
          onClick={() => setIsRaw(!isRaw)}
        >
          As text
        </button>
        <CopyButton text={text} label="Copy" />
        <button type="button" className="quiet" onClick={() => void download()}>
          <Icon name="download" /> Download
        </button>
      </div>
      {result.title !== undefined && <p className="result-title">{oneLine(result.title)}</p>}
      {isRaw ? <pre className="plain">{visible(text)}</pre> : <Markdown text={text} />}
      {isCut && (
        <p>
          <button type="button" className="link" onClick={() => void fullText()}>
            Show all {compact(result.output_length)} characters
          </button>
        </p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
      <Structured job={job} result={result} />
      <Artifacts job={job} artifacts={result.artifacts} />
      <Files result={result} />
    </section>
  )
}

function Structured({ job, result }: { job: JobRef; result: ApiResult }) {
  if (result.structured === undefined) return null
  const text = JSON.stringify(result.structured, undefined, 2)
  return (
    <details className="more-of">
      <summary>Data</summary>
      <div className="row">
        <CopyButton text={text} label="Copy" />
        <button
          type="button"
          className="quiet"
          onClick={() => save(`${job.jobId}.json`, 'application/json', text)}
        >
          <Icon name="download" /> Download
        </button>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0}>{visible(text)}</pre>
    </details>
  )
}

function Files({ result }: { result: ApiResult }) {
  const files = result.touched_files ?? []
  if (files.length === 0) return null
  return (
    <details className="more-of">
      <summary>{counted(files.length, 'file')} touched</summary>
      <ul className="files">
        {files.map((file) => (
          <li key={file}>
            <code>{oneLine(file)}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The turn's tokens and duration, where the executor reports them. */
function usageOf({ usage }: ApiResult): string {
  const { input_tokens, output_tokens, duration_ms } = usage ?? {}
  const facts = [
    input_tokens === undefined ? undefined : `${compact(input_tokens)} in`,
    output_tokens === undefined ? undefined : `${compact(output_tokens)} out`,
    duration_ms === undefined ? undefined : duration(duration_ms),
  ]
  return facts.filter((fact) => fact !== undefined).join(' · ')
}

async function fetchOutput({ workspace, jobId }: JobRef): Promise<string> {
  let text = ''
  let offset: number | null = 0
  while (offset !== null) {
    const query = { workspace, offset, length: CHUNK }
    const page: OutputPage = await get(`jobs/${jobId}/output`, query)
    text += page.text
    offset = page.next_offset
  }
  return text
}

function save(name: string, type: string, text: string): void {
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }))
}
