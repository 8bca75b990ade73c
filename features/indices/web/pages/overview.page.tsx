import {
  Blocks,
  Page as Body,
  Columns,
  Link,
  Note,
  PageHeader,
  QueryState,
  Stack,
  useFormat,
  useMay,
  useMessages,
  useText,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { IndexSummaryCard } from '../components/index-summary-card.tsx';
import { WeakComponents } from '../components/weak-components.tsx';
import { messages } from '../indices.messages.ts';
import { overviewQuery } from '../indices.queries.ts';
import { importsPath } from '../paths.ts';

/** Where the province stands on each index. */
export function Page() {
  const query = useQuery(overviewQuery);
  const words = useMessages(messages);
  const text = useText();
  const format = useFormat();
  const mayImport = useMay('index.import');
  return (
    <Body>
      <QueryState query={query}>
        {(data) => {
          const newest = Math.max(...data.cards.map((card) => card.newestYear));
          const stale = data.cards.filter((card) => card.year !== null && card.year < newest).map((card) => card.code);
          return (
            <Stack gap={20}>
              <PageHeader answer={text(data.answer)} documentTitle={words.overview} />
              <Columns of={5} gap="tight" stretch>
                {data.cards.map((card) => (
                  <IndexSummaryCard key={card.code} card={card} />
                ))}
              </Columns>
              <Note>
                {words.legend(data.province)} {stale.length > 0 ? words.stale(format.list(stale), newest) : null}{' '}
                {stale.length > 0 && mayImport ? (
                  <Link href={importsPath} inText>
                    {words.importResults}
                  </Link>
                ) : null}
              </Note>
              <Blocks place="overview" />
              <WeakComponents cards={data.cards} />
            </Stack>
          );
        }}
      </QueryState>
    </Body>
  );
}
