import { useState } from 'react'

import type { ApiResult } from '../../../../lib/schema/api-result.ts'
import { tokenWords } from '../../../../lib/schema/shown/usage-words.ts'
import type { JobRef } from '../../base/address.ts'
import { Icon } from '../../base/icon.tsx'
import { useSetting } from '../../base/setting.ts'
import { CopyButton } from '../../text/copy-button.tsx'
import { LongText } from '../../text/long-text.tsx'
import { Markdown } from '../../text/markdown.tsx'
import { compact, counted } from '../../text/number.ts'
import { saveFile } from '../../text/save.ts'
import { duration } from '../../text/time.ts'
import { oneLine, visible } from '../../text/visible.ts'
import { Artifacts } from './artifacts.tsx'
import { useWholeOutput } from './whole-output.ts'
import type { WholeOutput } from './whole-output.ts'

/** A longer text is shown in a window of its own, which draws only the lines in view. */
const LONG = 100_000

type ResultProps = {
  job: JobRef
  result: ApiResult
  /** The agent and its executor: each agent's results keep the format that was last chosen for them. */
  agent: string
  executor: string | null
}

/** The result of a turn: its text, structured data, artifacts and touched files. */
export function Result({ job, result, agent, executor }: ResultProps) {
  const whole = useWholeOutput(job, result)
  const [format, setFormat] = useFormat(agent, executor)
  const [showsAll, setShowsAll] = useState(false)
  const pieces = whole.pieces
  const isLong = result.output_length > LONG

  async function text(): Promise<string | undefined> {
    return (await whole.load())?.join('')
  }

  async function download(): Promise<void> {
    const all = await whole.load()
    const [ending, type] = format === 'text' ? ['txt', 'text/plain'] : ['md', 'text/markdown']
    if (all !== undefined) save(`${job.jobId}.${ending}`, type, all)
  }

  async function showAll(): Promise<void> {
    if ((await whole.load()) !== undefined) setShowsAll(true)
  }

  return (
    <section className="part result" aria-labelledby="result-title">
      <div className="part-head">
        <h3 id="result-title">Result</h3>
        <span className="faint">{usageOf(result)}</span>
        <span className="spacer" />
        <FormatChoice format={format} onFormat={setFormat} />
        <CopyButton text={result.truncated ? text : result.output} label="Copy" />
        <button type="button" className="quiet" onClick={() => void download()}>
          <Icon name="download" /> Download
        </button>
      </div>
      {result.title !== undefined && <p className="result-title">{oneLine(result.title)}</p>}
      {showsAll && pieces !== undefined ? (
        <LongText pieces={pieces} label="Result" />
      ) : format === 'text' ? (
        <pre className="plain">{visible(result.output)}</pre>
      ) : (
        <Markdown text={result.output} isDocument />
      )}
      {isLong && !showsAll && (
        <Beginning result={result} whole={whole} onShowAll={() => void showAll()} />
      )}
      {whole.problem !== undefined && <p role="alert">{whole.problem}</p>}
      <Structured job={job} result={result} />
      <Artifacts job={job} artifacts={result.artifacts} />
      <Files result={result} />
    </section>
  )
}

type Format = 'text' | 'markdown'

/** The output of a program is text; what a model writes is Markdown. */
function useFormat(agent: string, executor: string | null): [Format, (format: Format) => void] {
  return useSetting<Format>(
    `format.${agent}`,
    executor === 'command' ? ['text', 'markdown'] : ['markdown', 'text'],
  )
}

function FormatChoice(props: { format: Format; onFormat: (format: Format) => void }) {
  return (
    <span className="segments" role="group" aria-label="Format">
      {(['markdown', 'text'] as const).map((format) => (
        <button
          key={format}
          type="button"
          className="quiet"
          aria-pressed={props.format === format}
          onClick={() => props.onFormat(format)}
        >
          {format === 'text' ? 'Text' : 'Markdown'}
        </button>
      ))}
    </span>
  )
}

/** Says that only the beginning of a long result is shown, and fetches the rest. */
function Beginning(props: { result: ApiResult; whole: WholeOutput; onShowAll: () => void }) {
  const { result, whole, onShowAll } = props
  const total = result.output_length
  if (whole.received !== undefined) {
    return (
      <p className="loading-all" role="status">
        <progress max={total} value={whole.received} aria-label="Loaded" />
        <span>
          Loaded {compact(whole.received)} of {compact(total)} characters
        </span>
        <button type="button" onClick={whole.cancel}>
          Stop loading
        </button>
      </p>
    )
  }
  return (
    <p>
      This is the beginning: {compact(result.output.length)} of {compact(total)} characters.{' '}
      <button type="button" className="link" onClick={onShowAll}>
        Show all {compact(total)} characters
      </button>
    </p>
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
          onClick={() => save(`${job.jobId}.json`, 'application/json', [text])}
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
            <code>{oneLine(file)}</code> <CopyButton text={file} label="Copy path" isIcon />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** The turn's tokens and duration, where the executor reports them. */
function usageOf({ usage }: ApiResult): string {
  const { duration_ms } = usage ?? {}
  const facts = [
    tokenWords(usage, compact),
    duration_ms === undefined ? undefined : duration(duration_ms),
  ]
  return facts.filter((fact) => fact !== undefined).join(' · ')
}

function save(name: string, type: string, pieces: string[]): void {
  saveFile(name, new Blob(pieces, { type: `${type};charset=utf-8` }))
}
