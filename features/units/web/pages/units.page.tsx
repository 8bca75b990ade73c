import { parsePlainDate, plainDate } from '@nanghang/domain/kernel';
import { Page as Body, PageHeader, Stack, Tabs, useFormat, useMessages, useToday, useUrlState } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { CountryMap } from '../components/country-map.tsx';
import { UnitActions } from '../components/unit-actions.tsx';
import { UnitTree } from '../components/unit-tree.tsx';
import { unitMessages } from '../units.messages.ts';
import { treeQuery } from '../units.queries.ts';

/** Units of the province as of any day, their sets, and the map of the country. */
export function Page() {
  const words = useMessages(unitMessages);
  const format = useFormat();
  const today = useToday();
  const [url] = useUrlState();
  const on = parsePlainDate(url['on'] ?? '') ?? plainDate(today);
  const q = url['q'] ?? '';
  const query = useQuery(treeQuery(on, q));
  const data = query.data;
  const count = (...kinds: string[]) =>
    format.number(
      data?.items.filter((unit) => kinds.includes(unit.kind) && (unit.depth <= 1 || unit.kind.endsWith('_committee')))
        .length ?? 0,
    );
  const found = data?.items.filter((unit) => unit.matched).length ?? 0;
  const answer =
    data === undefined
      ? words.units
      : q === ''
        ? words.answer(format.date(data.on), format.number(data.total))
        : words.searchAnswer(format.number(found), format.date(data.on));
  return (
    <Body>
      <Stack gap={20}>
        <PageHeader
          answer={answer}
          documentTitle={words.units}
          size="work"
          lede={
            data && q === ''
              ? words.lede(
                  count('department', 'office', 'management_board'),
                  count('district_committee'),
                  count('commune_committee'),
                )
              : undefined
          }
          actions={<UnitActions on={on} />}
        />
        <Tabs
          label={words.views}
          tabs={[
            { id: 'tree', label: words.tree, render: () => <UnitTree on={on} q={q} query={query} /> },
            { id: 'map', label: words.map, render: () => <CountryMap on={on} /> },
          ]}
        />
      </Stack>
    </Body>
  );
}
