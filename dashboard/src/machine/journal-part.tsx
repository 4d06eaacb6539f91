import { useDeferredValue, useState } from 'react'
import type { RefObject } from 'react'

import { NO_JOURNAL_FILTER, useJournal } from '../api/tool-journal.ts'
import type { JournalCall } from '../api/tool-shapes.ts'
import { machineHref } from '../base/address.ts'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'
import { JournalFilterBar } from './journal-filter-bar.tsx'
import { aboutOf, nameOf, OUTCOMES, RISKS } from './journal-words.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** Every call of a guarded tool, latest first: refused ones and dry runs, too. */
export function JournalPart(props: {
  workspace: string
  open: string | undefined
  search: RefObject<HTMLInputElement | null>
}) {
  const { workspace, open, search } = props
  const [filter, setFilter] = useState(NO_JOURNAL_FILTER)
  const journal = useJournal(workspace, useDeferredValue(filter))
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = journal
  const calls = data?.pages.flatMap((page) => page.calls) ?? []
  const isNarrowed = Object.values(filter).some((value) => value !== '')
  return (
    <>
      <JournalFilterBar filter={filter} onFilter={setFilter} calls={calls} search={search} />
      {error !== null && <p role="alert">{error.message}</p>}
      {isPending && <p className="note faint">Loading…</p>}
      {data !== undefined && calls.length === 0 && (
        <p className="note">
          {isNarrowed ? 'No matching calls.' : 'No tool has been used in this workspace yet.'}
        </p>
      )}
      {calls.length > 0 && (
        <ol className="journal" aria-label="Calls">
          {calls.map((call) => (
            <Call
              key={call.operation_id}
              {...{ workspace, call }}
              isOpen={call.operation_id === open}
            />
          ))}
        </ol>
      )}
      {hasNextPage && (
        <BusyButton
          type="button"
          className="more"
          isBusy={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          Show older calls
        </BusyButton>
      )}
    </>
  )
}

function Call(props: { workspace: string; call: JournalCall; isOpen: boolean }) {
  const { workspace, call, isOpen } = props
  const { operation_id: id, tool, root, who, outcome, risk, at, code } = call
  return (
    <li>
      <a
        href={machineHref({ part: 'journal', workspace, id })}
        aria-current={isOpen || undefined}
        data-call={tool}
      >
        <span className="risk" data-risk={risk} title={RISKS[risk]}>
          <span className="visually-hidden">{RISKS[risk]}</span>
        </span>
        <span className="call-name">
          <code>{oneLine(tool)}</code>
          {root !== undefined && (
            <span className="faint">
              {' '}
              in <bdi>{oneLine(root)}</bdi>
            </span>
          )}
        </span>
        <span className="call-about">
          <bdi>{aboutOf(call)}</bdi>
        </span>
        <span className="call-who">
          <bdi>{nameOf(who)}</bdi>
        </span>
        <span className="outcome" data-outcome={outcome} title={code}>
          {OUTCOMES[outcome]}
        </span>
        <Age at={at} className="age" />
      </a>
    </li>
  )
}
