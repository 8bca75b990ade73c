import type { PlainDate } from '@nanghang/domain/kernel';
import {
  type Column,
  DataTable,
  EmptyState,
  FactList,
  QueryState,
  RowItem,
  RowList,
  Section,
  SidePanel,
  Stack,
  useFormat,
  useMessages,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { ChangeMark, UnitSet } from '../../contract/index.ts';
import { unitsPath } from '../paths.ts';
import { kindMessages, unitMessages } from '../units.messages.ts';
import { setQuery, setsQuery } from '../units.queries.ts';
import { DayLine } from './day-line.tsx';

function useRuleText(): (set: UnitSet) => string {
  const words = useMessages(unitMessages);
  const kinds = useMessages(kindMessages);
  return (set) => {
    if (set.kinds === null) return words.byList;
    const rule = words.byRule(set.kinds.map((kind) => kinds[kind]).join('; '));
    return set.except.length === 0 ? rule : `${rule}, ${words.except(set.except.map((one) => one.name).join('; '))}`;
  };
}

function SetPanel({
  setId,
  on,
  onClose,
}: {
  readonly setId: string;
  readonly on: PlainDate;
  readonly onClose: () => void;
}) {
  const words = useMessages(unitMessages);
  const format = useFormat();
  const ruleText = useRuleText();
  const query = useQuery(setQuery(setId, on));
  return (
    <SidePanel title={query.data?.name ?? words.sets} onClose={onClose}>
      <QueryState query={query}>
        {(set) => (
          <Stack gap={16}>
            <FactList facts={[{ label: words.rule, value: ruleText(set) }]} />
            <Section title={words.setMembers(format.number(set.members.length), format.date(set.on))} level={3}>
              <RowList bare>
                {set.members.map((unit) => (
                  <RowItem
                    key={unit.unitId}
                    title={unit.name}
                    href={unitsPath(unit.unitId, set.on)}
                    {...(unit.listed ? { detail: words.listed } : {})}
                  />
                ))}
              </RowList>
            </Section>
          </Stack>
        )}
      </QueryState>
    </SidePanel>
  );
}

/** Named sets with their members on the day. */
export function UnitSets({ on, marks }: { readonly on: PlainDate; readonly marks: readonly ChangeMark[] }) {
  const words = useMessages(unitMessages);
  const [url, setUrl] = useUrlState();
  const ruleText = useRuleText();
  const query = useQuery(setsQuery(on));
  const opened = url['set'];
  const columns: Column<UnitSet>[] = [
    { id: 'name', head: words.sets, value: (set) => set.name, width: 320 },
    { id: 'count', head: words.members, value: (set) => set.memberCount, kind: 'number', digits: 0, onPhone: true },
    { id: 'rule', head: words.rule, value: ruleText, quiet: true },
  ];
  return (
    <WithPanel
      panel={
        opened ? <SetPanel key={opened} setId={opened} on={on} onClose={() => setUrl({ set: undefined })} /> : null
      }
    >
      <Stack gap={16}>
        <DayLine on={on} marks={marks.map((mark) => mark.on)} />
        <DataTable
          label={words.sets}
          columns={columns}
          rows={query.data?.items}
          query={query}
          rowId={(set) => set.setId}
          onOpen={(set) => setUrl({ set: set.setId })}
          openedId={opened}
          unsortable
          empty={<EmptyState title={words.noSets} />}
        />
      </Stack>
    </WithPanel>
  );
}
