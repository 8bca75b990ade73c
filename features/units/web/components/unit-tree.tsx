import type { PlainDate } from '@nanghang/domain/kernel';
import {
  type Column,
  DataTable,
  EmptyState,
  NoMatchState,
  PlainTextInput,
  type QueryLike,
  Stack,
  Text,
  useFormat,
  useMessages,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useMemo } from 'react';
import type { UnitRow, UnitTree as UnitTreeData } from '../../contract/index.ts';
import { kindMessages, unitMessages } from '../units.messages.ts';
import { DayLine } from './day-line.tsx';
import { UnitPanel } from './unit-panel.tsx';

export interface UnitTreeProps {
  readonly on: PlainDate;
  readonly q: string;
  readonly query: QueryLike<UnitTreeData>;
}

function useColumns(): Column<UnitRow>[] {
  const words = useMessages(unitMessages);
  const kinds = useMessages(kindMessages);
  const format = useFormat();
  return [
    {
      id: 'name',
      head: words.name,
      value: (unit) => unit.name,
      cell: (unit) => (
        <span>
          {unit.matched ? unit.name : <Text tone="quiet">{unit.name}</Text>}
          {unit.shortName === null ? null : (
            <Text size={13} tone="faint">
              {' '}
              {unit.shortName}
            </Text>
          )}
        </span>
      ),
      width: 460,
    },
    { id: 'kind', head: words.kind, value: (unit) => kinds[unit.kind], quiet: true, width: 190 },
    {
      id: 'people',
      head: words.people,
      value: (unit) => unit.people,
      kind: 'number',
      digits: 0,
      width: 90,
      onPhone: true,
    },
    {
      id: 'since',
      head: words.since,
      value: (unit) => unit.validFrom,
      cell: (unit) => format.date(unit.validFrom),
      kind: 'date',
      quiet: true,
      width: 120,
    },
    {
      id: 'until',
      head: words.until,
      value: (unit) => unit.validTo,
      cell: (unit) => (unit.validTo === null ? '' : format.date(unit.validTo)),
      kind: 'date',
      quiet: true,
      width: 120,
    },
  ];
}

/** The units of a day as a tree, with the line of time above and one unit beside. */
export function UnitTree({ on, q, query }: UnitTreeProps) {
  const words = useMessages(unitMessages);
  const format = useFormat();
  const [url, setUrl] = useUrlState();
  const columns = useColumns();
  const data = query.data;
  const below = useMemo(() => {
    const children = new Map<string | null, UnitRow[]>();
    for (const unit of data?.items ?? []) {
      const siblings = children.get(unit.parentUnitId);
      if (siblings) siblings.push(unit);
      else children.set(unit.parentUnitId, [unit]);
    }
    return children;
  }, [data]);
  const mark = data?.marks.find((one) => one.on === on);
  const opened = url['unit'];
  return (
    <WithPanel
      panel={
        opened ? <UnitPanel key={opened} unitId={opened} on={on} onClose={() => setUrl({ unit: undefined })} /> : null
      }
    >
      <Stack gap={16}>
        <DayLine
          on={on}
          marks={data?.marks.map((one) => one.on) ?? []}
          note={mark && words.mark(format.number(mark.began), format.number(mark.ended), format.number(mark.changed))}
        >
          <PlainTextInput
            label={words.search}
            value={q}
            onChange={(text) => setUrl({ q: text === '' ? undefined : text })}
          />
        </DayLine>
        <DataTable
          key={q === '' ? 'tree' : 'found'}
          label={words.tree}
          columns={columns}
          rows={data === undefined ? undefined : (below.get(null) ?? [])}
          query={query}
          rowId={(unit) => unit.unitId}
          childrenOf={(unit) => below.get(unit.unitId)}
          openLevels={q === '' ? 1 : 9}
          unsortable
          onOpen={(unit) => setUrl({ unit: unit.unitId })}
          openedId={opened}
          empty={q === '' ? <EmptyState title={words.empty} detail={words.emptyBody} /> : <NoMatchState />}
        />
      </Stack>
    </WithPanel>
  );
}
