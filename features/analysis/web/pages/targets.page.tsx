import {
  Page as Body,
  Button,
  Callout,
  DataTable,
  EmptyState,
  type KeyFigure,
  PageHeader,
  QueryState,
  Segments,
  Stack,
  StatusBadge,
  useMay,
  useMessages,
  useText,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TargetList, TargetRow } from '../../contract/index.ts';
import { targetsFileUrl, targetsQuery } from '../analysis.queries.ts';
import { useTargetColumns, verdictMeanings } from '../components/target-columns.tsx';
import { NewTargetPanel, TargetPanel } from '../components/target-panel.tsx';
import { messages } from '../targets.messages.ts';

const order: readonly TargetRow['verdict'][] = ['met', 'on_course', 'at_risk', 'missed', 'not_measurable'];

function Conflicts({ list }: { readonly list: TargetList }) {
  const words = useMessages(messages);
  const text = useText();
  if (list.conflicts.length === 0) return null;
  return (
    <Callout meaning="warn" title={words.conflicts(list.conflicts.length)}>
      {list.conflicts
        .map((one) => {
          const lines = one.lines.length > 0 ? ` (${words.lines(one.lines.join(', '))})` : '';
          return `${words.pair(one.first, one.second, text(one.message))}${lines}`;
        })
        .join('; ')}
    </Callout>
  );
}

function useGroupOf(): (row: TargetRow) => { id: string; label: string } {
  const words = useMessages(messages);
  const [url] = useUrlState();
  const by = url['by'];
  return (row) => {
    if (by === 'unit') return { id: row.unitId ?? '', label: row.unitName ?? words.noUnit };
    if (by === 'verdict') return { id: row.verdict, label: words.verdicts(row.verdict) };
    return { id: row.section ?? '', label: row.section ?? words.noSection };
  };
}

function TargetsContent({ list }: { readonly list: TargetList }) {
  const words = useMessages(messages);
  const text = useText();
  const mayWrite = useMay('target.write');
  const [url, setUrl] = useUrlState();
  const columns = useTargetColumns();
  const groupOf = useGroupOf();
  const figures: KeyFigure[] = order
    .filter((verdict) => list.counts[verdict] > 0)
    .map((verdict) => ({
      value: String(list.counts[verdict]),
      label: <StatusBadge meaning={verdictMeanings[verdict]}>{words.verdicts(verdict)}</StatusBadge>,
    }));
  const by = url['by'] === 'unit' || url['by'] === 'verdict' ? url['by'] : 'index';
  const rows = list.items.toSorted((a, b) => {
    if (by === 'verdict') return order.indexOf(a.verdict) - order.indexOf(b.verdict);
    return by === 'unit'
      ? (a.unitName ?? '').localeCompare(b.unitName ?? '', 'vi')
      : (a.section ?? '').localeCompare(b.section ?? '', 'vi');
  });
  return (
    <Stack gap={20}>
      <PageHeader
        size="work"
        answer={text(list.answer)}
        documentTitle={words.title}
        lede={words.lede}
        figures={figures}
        actions={
          <>
            <Segments
              label={words.group}
              options={[
                { value: 'index', label: words.byIndex },
                { value: 'unit', label: words.byUnit },
                { value: 'verdict', label: words.byVerdict },
              ]}
              value={by}
              onChange={(value) => setUrl({ by: value === 'index' ? undefined : value })}
            />
            <Button icon={<IconDownload size={16} aria-hidden />} href={targetsFileUrl} download="">
              XLSX
            </Button>
            {mayWrite ? (
              <Button icon={<IconPlus size={16} aria-hidden />} onPress={() => setUrl({ target: 'new' })}>
                {words.add}
              </Button>
            ) : null}
          </>
        }
      />
      <DataTable
        label={words.title}
        unsortable
        columns={columns}
        rows={rows}
        rowId={(row) => row.targetId}
        groupOf={groupOf}
        onOpen={(row) => setUrl({ target: row.targetId })}
        openedId={url['target']}
        empty={<EmptyState title={words.emptyTitle} detail={words.emptyHint} />}
      />
      <Conflicts list={list} />
    </Stack>
  );
}

/** Every promise with its measure today, its forecast and its verdict. */
export function Page() {
  const [url, setUrl] = useUrlState();
  const query = useQuery(targetsQuery);
  const opened = url['target'];
  const close = () => setUrl({ target: undefined });
  const panel =
    opened === undefined ? undefined : opened === 'new' ? (
      <NewTargetPanel onClose={close} />
    ) : (
      <TargetPanel key={opened} targetId={opened} onClose={close} />
    );
  return (
    <WithPanel panel={panel}>
      <Body>
        <QueryState query={query} skeleton={{ lines: 12 }}>
          {(list) => <TargetsContent list={list} />}
        </QueryState>
      </Body>
    </WithPanel>
  );
}
