import { Icon } from '../base/icon.tsx'
import type { Filter } from './filter.ts'

type Sort = Filter['sort']

/** The titles of the columns; those with a sort are buttons. */
const COLUMNS: { name: string; className: string; sort?: Sort }[] = [
  { name: 'Job', className: 'headline', sort: 'listing' },
  { name: 'Agent', className: 'agent' },
  { name: 'Model', className: 'model' },
  { name: 'Workspace', className: 'workspace' },
  { name: 'Try', className: 'attempt' },
  { name: 'Cost', className: 'cost', sort: 'cost' },
  { name: 'Age', className: 'age', sort: 'updated' },
]

/** The column titles, and the order of the list. A second click on a title reverses its order. */
export function ListHead(props: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const { filter, onFilter } = props
  return (
    <div className="list-head" role="group" aria-label="Order of the list">
      {COLUMNS.map(({ name, className, sort }) => (
        <span key={name} className={`cell ${className}`}>
          {sort === undefined ? (
            name
          ) : (
            <SortButton name={name} sort={sort} filter={filter} onFilter={onFilter} />
          )}
        </span>
      ))}
    </div>
  )
}

function SortButton(props: {
  name: string
  sort: Sort
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const { name, sort, filter, onFilter } = props
  const isOn = filter.sort === sort && sort !== 'listing'
  const order = isOn && filter.order === 'desc' ? 'asc' : 'desc'
  const direction = filter.order === 'desc' ? 'highest or latest first' : 'lowest or earliest first'
  return (
    <button
      type="button"
      className="link sort"
      aria-pressed={isOn}
      title={sort === 'listing' ? 'Most urgent first' : `Sort by ${name.toLowerCase()}`}
      onClick={() => onFilter({ ...filter, sort, order })}
    >
      {name}
      {isOn && (
        <>
          <Icon name="down" className={filter.order === 'asc' ? 'flipped' : ''} />
          <span className="visually-hidden">, {direction}</span>
        </>
      )}
    </button>
  )
}
