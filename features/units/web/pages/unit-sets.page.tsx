import { parsePlainDate, plainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  Button,
  type Column,
  DataTable,
  EmptyState,
  PageHeader,
  SidePanel,
  TwoLines,
  useFormat,
  useMay,
  useMessages,
  useToday,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type UnitSet, unitSetRoutes } from '../../contract/index.ts';
import { DayLine } from '../components/day-line.tsx';
import { SetForm } from '../components/set-form.tsx';
import { SetPanel } from '../components/set-panel.tsx';
import { useRuleText } from '../components/use-rule-text.ts';
import { unitsPath } from '../paths.ts';
import { setMessages } from '../sets.messages.ts';
import { client, setsQuery, treeQuery } from '../units.queries.ts';

/** Named sets of units: who is in them on any day, by which rule or list, and since when. */
export function Page() {
  const words = useMessages(setMessages);
  const format = useFormat();
  const today = useToday();
  const mayEdit = useMay('unit.edit');
  const cache = useQueryClient();
  const [url, setUrl] = useUrlState();
  const on = parsePlainDate(url['on'] ?? '') ?? plainDate(today);
  const ruleText = useRuleText();
  const query = useQuery(setsQuery(on));
  const marks = useQuery(treeQuery(on, '')).data?.marks ?? [];
  const opened = url['set'];
  const adding = mayEdit && url['new'] === '1';
  const close = () => setUrl({ set: undefined, new: undefined });
  const columns: Column<UnitSet>[] = [
    {
      id: 'name',
      head: words.sets,
      value: (set) => set.name,
      cell: (set) => <TwoLines main={set.name} note={ruleText(set)} />,
    },
    { id: 'count', head: words.members, value: (set) => set.memberCount, kind: 'number', digits: 0, onPhone: true },
  ];
  const add = (
    <Button kind="primary" onPress={() => setUrl({ new: '1', set: undefined }, { push: true })}>
      {words.add}
    </Button>
  );
  const panel = adding ? (
    <SidePanel title={words.add} onClose={close}>
      <SetForm
        on={on}
        label={words.add}
        submitLabel={words.addVerb}
        defaults={{ name: '', kinds: [], exceptUnitIds: [], reason: '' }}
        submit={async (body) => {
          const { setId } = await client.call(unitSetRoutes.create, { body, idempotencyKey: crypto.randomUUID() });
          await cache.invalidateQueries({ queryKey: ['units', 'sets'] });
          setUrl({ set: setId, new: undefined });
        }}
        onCancel={close}
      />
    </SidePanel>
  ) : opened ? (
    <SetPanel key={opened} setId={opened} on={on} onClose={close} />
  ) : null;
  return (
    <WithPanel panel={panel}>
      <Body>
        <PageHeader
          size="work"
          answer={query.data ? words.answer(query.data.items.length, format.date(query.data.on)) : words.sets}
          documentTitle={words.sets}
          crumbs={[{ label: words.units, href: unitsPath() }, { label: words.sets }]}
          lede={words.lede}
          actions={mayEdit ? add : null}
        />
        <DayLine on={on} marks={marks.map((mark) => mark.on)} />
        <DataTable
          label={words.sets}
          columns={columns}
          rows={query.data?.items}
          query={query}
          rowId={(set) => set.setId}
          onOpen={(set) => setUrl({ set: set.setId, new: undefined }, { push: true })}
          openedId={opened}
          unsortable
          empty={<EmptyState title={words.noSets} detail={words.noSetsBody} {...(mayEdit ? { actions: add } : {})} />}
        />
      </Body>
    </WithPanel>
  );
}
