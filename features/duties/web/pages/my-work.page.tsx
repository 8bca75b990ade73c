import type { PlainDate } from '@nanghang/domain/kernel';
import {
  Page as Body,
  EmptyState,
  Link,
  PageHeader,
  QueryState,
  Section,
  Segments,
  Skeleton,
  Split,
  Stack,
  useFormat,
  useMessages,
  usePhone,
  useRoomBeside,
  useSession,
  useUrlState,
  whenRested,
} from '@nanghang/ui';
import { DayStrip } from '@nanghang/ui/charts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { MyWork } from '../../contract/index.ts';
import { isListed, WorkGroups } from '../components/work-groups.tsx';
import { myWorkMessages } from '../my-work.messages.ts';
import { tasksPath } from '../paths.ts';
import { myWorkQuery } from '../work.queries.ts';
import { workAnswer } from '../work-answer.ts';

type Whose = 'mine' | 'unit';

const loadPanel = () => import('../components/report-panel.tsx');
/** The form of a report is fetched once the list stands, so that a slow phone shows what is due first. */
const ReportPanel = lazy(async () => ({ default: (await loadPanel()).ReportPanel }));

/** What the person has to do, by when, and the report beside it. */
export function Page() {
  const [url, setUrl] = useUrlState();
  const whose: Whose = url['whose'] === 'mine' ? 'mine' : 'unit';
  const query = useQuery(myWorkQuery(whose));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(work) => (
          <Stack gap={20}>
            <Head
              work={work}
              whose={whose}
              onWhose={(next) => setUrl({ whose: next === 'unit' ? undefined : next, ob: undefined })}
            />
            {isEmpty(work) && url['ob'] === undefined ? (
              <Nothing whose={whose} onUnit={() => setUrl({ whose: undefined })} />
            ) : (
              <Work work={work} />
            )}
          </Stack>
        )}
      </QueryState>
    </Body>
  );
}

function isEmpty(work: MyWork): boolean {
  const groups = [work.overdue, work.returned, work.today, work.thisWeek, work.later, work.undated];
  return [...groups, work.withHead, work.submitted].every((group) => group.count === 0);
}

/** Why there is nothing, and where there may be something. */
function Nothing({ whose, onUnit }: { readonly whose: Whose; readonly onUnit: () => void }) {
  const words = useMessages(myWorkMessages);
  return whose === 'mine' ? (
    <EmptyState
      title={words.nothingMine}
      detail={words.nothingMineBody}
      actions={<Link onOpen={onUnit}>{words.seeUnit}</Link>}
    />
  ) : (
    <EmptyState
      title={words.nothing}
      detail={words.nothingBody}
      actions={<Link href={tasksPath}>{words.seeTasks}</Link>}
    />
  );
}

interface HeadProps {
  readonly work: MyWork;
  readonly whose: Whose;
  readonly onWhose: (whose: Whose) => void;
}

function Head({ work, whose, onWhose }: HeadProps) {
  const words = useMessages(myWorkMessages);
  const format = useFormat();
  const { quarter, asOf } = work;
  const unit = useSession()?.unit.name;
  const lede = [
    words.day(format.weekday(asOf), format.date(asOf)),
    ...(quarter.due > 0 ? [words.onTime(format.number(quarter.onTime), format.number(quarter.due), quarter.name)] : []),
  ].join(' ');
  return (
    <PageHeader
      answer={whose === 'mine' && isEmpty(work) ? words.nothingMine : workAnswer(work, format)}
      documentTitle={words.title}
      lede={lede}
      actions={
        <Segments
          label={unit ? `${words.whose} (${unit})` : words.whose}
          value={whose}
          onChange={onWhose}
          options={[
            { value: 'unit', label: words.unit },
            { value: 'mine', label: words.mine },
          ]}
        />
      }
    />
  );
}

function Work({ work }: { readonly work: MyWork }) {
  const words = useMessages(myWorkMessages);
  const [url, setUrl] = useUrlState();
  const beside = useRoomBeside();
  const phone = usePhone();
  const opened = url['ob'];
  const close = () => setUrl({ ob: undefined });
  // A link may open what no row shows: accepted by now, or far ahead.
  const listed = opened !== undefined && isListed(work, opened);
  const place = useRef<HTMLDivElement>(null);
  // On a phone the row goes to the top, so that the form has the screen; a link may open one far down the page.
  const bringUp = () => (place.current?.closest('li') ?? place.current)?.scrollIntoView({ block: 'start' });
  useEffect(() => whenRested(() => void loadPanel().catch(() => undefined)), []);
  const panel = opened ? (
    <Suspense fallback={<Skeleton lines={8} />}>
      <ReportPanel
        key={opened}
        bare={!beside && listed}
        obligationId={opened}
        onClose={close}
        onShown={beside ? undefined : bringUp}
      />
    </Suspense>
  ) : null;
  return (
    <Stack gap={20}>
      {phone ? null : (
        <DayStrip
          label={words.week}
          days={work.week.map(({ on, count }) => ({ day: on, count }))}
          {...(url['day'] ? { chosen: url['day'] } : {})}
          onChoose={(day) => setUrl({ day: day === url['day'] || day === work.asOf ? undefined : day })}
        />
      )}
      {panel && !listed && !beside ? (
        <div ref={place}>
          <Section title={words.beside}>{panel}</Section>
        </div>
      ) : null}
      <Split beside={beside ? panel : null} label={words.beside}>
        <WorkGroups
          work={work}
          day={url['day'] as PlainDate | undefined}
          opened={opened}
          onOpen={(id) => setUrl({ ob: id === opened && !beside ? undefined : id })}
          below={beside ? undefined : (id) => (id === opened ? <div ref={place}>{panel}</div> : undefined)}
        />
      </Split>
    </Stack>
  );
}
