import {
  Page as Body,
  type Column,
  DataTable,
  EmptyState,
  InlineBar,
  Link,
  PageHeader,
  PlainSelect,
  QueryState,
  Row,
  Stack,
  StatusBadge,
  Text,
  TwoLines,
  useFormat,
  useMay,
  useMessages,
  useSession,
  useUrlState,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { UnitPlanItem } from '../../contract/index.ts';
import { unitsQuery } from '../duties.queries.ts';
import { unitPlanDraftOf } from '../paths.ts';
import { documentFileUrl } from '../save-paper.ts';
import { unitPlanMessages } from '../unit-plan.messages.ts';
import { unitPlansQuery } from '../unit-plan.queries.ts';

/** Plans that give work to a unit, and what it made of them. */
export function Page() {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const [url] = useUrlState();
  const session = useSession();
  const unit = url['unit'] ?? session?.unit.id ?? '';
  const query = useQuery(unitPlansQuery(unit));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 8 }}>
        {({ unit: shown, items }) => {
          const sum = (of: (item: UnitPlanItem) => number) => items.reduce((total, item) => total + of(item), 0);
          const tasks = sum((item) => item.lead + item.coordinate);
          return (
            <Stack gap={20}>
              <PageHeader
                documentTitle={words.title}
                answer={
                  items.length === 0
                    ? words.nothing(shown.name)
                    : words.answer(shown.name, format.number(tasks), format.number(items.length))
                }
                lede={
                  items.length === 0
                    ? undefined
                    : words.lede(format.number(sum((item) => item.answered)), format.number(tasks))
                }
              />
              <UnitChoice value={unit} />
              {items.length === 0 ? (
                <EmptyState title={words.nothing(shown.name)} detail={words.nothingHint} />
              ) : (
                <GivenPlans unit={unit} items={items} />
              )}
            </Stack>
          );
        }}
      </QueryState>
    </Body>
  );
}

/** Another unit, for whoever works for the province. */
function UnitChoice({ value }: { readonly value: string }) {
  const words = useMessages(unitPlanMessages);
  const [, setUrl] = useUrlState();
  const session = useSession();
  const oversees = useMay('duty.oversee');
  const units = useQuery(unitsQuery).data?.items ?? [];
  const own = session?.roles.every((role) => role === 'unit_lead' || role === 'unit_officer');
  if (!oversees || own) return null;
  return (
    <Row>
      <PlainSelect
        label={words.unit}
        value={value}
        onChange={(unit) => setUrl({ unit })}
        options={units.map((one) => ({ value: one.unitId, label: one.name }))}
      />
    </Row>
  );
}

function GivenPlans({ unit, items }: { readonly unit: string; readonly items: readonly UnitPlanItem[] }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const columns: readonly Column<UnitPlanItem>[] = [
    {
      id: 'plan',
      head: words.plan,
      value: (item) => item.plan.code,
      least: 260,
      cell: (item) => (
        <TwoLines
          main={item.plan.code}
          note={
            <Text size={12} clip={2}>
              {item.plan.title}
            </Text>
          }
        />
      ),
    },
    { id: 'issuer', head: words.issuer, least: 150, value: (item) => item.issuer.name, quiet: true },
    { id: 'lead', head: words.lead, kind: 'number', value: (item) => item.lead, strong: true },
    { id: 'coordinate', head: words.coordinate, kind: 'number', value: (item) => item.coordinate },
    {
      id: 'bar',
      head: words.answered,
      width: 100,
      cell: (item) => <InlineBar ratio={item.answered / (item.lead + item.coordinate)} tone="accent" />,
    },
    {
      id: 'answered',
      head: words.answeredCount,
      kind: 'number',
      value: (item) => item.answered,
      cell: (item) => format.rank(item.answered, item.lead + item.coordinate),
    },
    {
      id: 'state',
      head: words.state,
      value: (item) => item.issued.length,
      onPhone: true,
      least: 180,
      cell: (item) => <PlanState item={item} />,
    },
  ];
  return (
    <DataTable
      label={words.title}
      columns={columns}
      rows={items}
      rowId={(item) => item.plan.planId}
      rowHref={(item) => unitPlanDraftOf(unit, item.plan.planId)}
    />
  );
}

function PlanState({ item }: { readonly item: UnitPlanItem }) {
  const words = useMessages(unitPlanMessages);
  const format = useFormat();
  const { draft, issued } = item;
  return (
    <Stack gap={4}>
      {issued.map((plan) => (
        <Stack key={plan.planId} gap={4}>
          <StatusBadge meaning="met" wrap>
            {words.issued(plan.code, format.number(plan.tasks))}
          </StatusBadge>
          {plan.fileHash === null ? null : (
            <Link href={documentFileUrl(plan.documentId, plan.fileHash)} download="" label={words.fileOf(plan.code)}>
              {words.file}
            </Link>
          )}
        </Stack>
      ))}
      {draft ? (
        <StatusBadge meaning="sent" wrap>
          {draft.savedBy ? words.drafted(draft.savedBy) : words.draftedPlain}
        </StatusBadge>
      ) : null}
      {issued.length === 0 && !draft ? <StatusBadge meaning="open">{words.none}</StatusBadge> : null}
    </Stack>
  );
}
