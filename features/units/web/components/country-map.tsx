import type { PlainDate } from '@nanghang/domain/kernel';
import {
  type Column,
  DataTable,
  Note,
  Section,
  Stack,
  Text,
  useFormat,
  useMessages,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { AdminLink, ProvinceRow } from '../../contract/index.ts';
import { mapMessages } from '../units.messages.ts';
import { provincesQuery } from '../units.queries.ts';
import { DayLine } from './day-line.tsx';
import { ProvincePanel } from './province-panel.tsx';

function Parts({ province }: { readonly province: ProvinceRow }) {
  const format = useFormat();
  const words = useMessages(mapMessages);
  const own = province.predecessors;
  if (own.length === 0) return <Text tone="faint">{words.unchanged}</Text>;
  return (
    <>
      {own.map((one: AdminLink) => (
        <Text key={one.id} block>
          {one.name}
          {one.shareRatio === null ? null : (
            <>
              {' '}
              <Text tone="quiet" nowrap>
                {format.percent(one.shareRatio, 1)}
              </Text>
            </>
          )}
        </Text>
      ))}
    </>
  );
}

/** Provinces of a day: what each was formed from, with shares, and what it became. */
export function CountryMap({ on }: { readonly on: PlainDate }) {
  const words = useMessages(mapMessages);
  const format = useFormat();
  const [url, setUrl] = useUrlState();
  const query = useQuery(provincesQuery(on));
  const data = query.data;
  const opened = url['province'];
  const shown = data?.items.find((one) => one.id === opened);
  const columns: Column<ProvinceRow>[] = [
    { id: 'name', head: words.province, value: (one) => one.shortName, cell: (one) => one.name, width: 240 },
    { id: 'code', head: words.code, value: (one) => one.code, quiet: true, width: 70 },
    {
      id: 'parts',
      head: words.from,
      value: (one) => one.predecessors.map((each) => each.name).join(', '),
      cell: (one) => <Parts province={one} />,
      width: 300,
      onPhone: true,
    },
    {
      id: 'into',
      head: words.into,
      value: (one) => one.successors.map((each) => each.name).join(', '),
      cell: (one) =>
        one.successors.map((each) => (
          <Text key={each.id} block>
            {each.name} <Text tone="quiet">{format.date(each.effectiveOn)}</Text>
          </Text>
        )),
      width: 260,
    },
    { id: 'districts', head: words.districts, value: (one) => one.districts, kind: 'number', digits: 0, width: 90 },
    {
      id: 'communes',
      head: words.communes,
      value: (one) => one.communes,
      kind: 'number',
      digits: 0,
      width: 80,
      onPhone: true,
    },
  ];
  return (
    <WithPanel
      panel={
        shown ? (
          <ProvincePanel key={shown.id} province={shown} on={on} onClose={() => setUrl({ province: undefined })} />
        ) : null
      }
    >
      <Stack gap={16}>
        <DayLine on={on} marks={data?.marks ?? []} />
        <Section
          title={data ? words.title(format.number(data.items.length), format.date(data.on)) : words.province}
          {...(data?.items[0]?.countsCertain === false ? { note: words.countsUncertain } : {})}
        >
          <DataTable
            label={words.province}
            columns={columns}
            rows={data?.items}
            query={query}
            rowId={(one) => one.id}
            onOpen={(one) => setUrl({ province: one.id })}
            openedId={opened}
          />
        </Section>
        {data?.items.some((one) => !one.fromCertain && one.validFrom > '2004-01-01') ? (
          <Note>{words.uncertain}</Note>
        ) : null}
      </Stack>
    </WithPanel>
  );
}
