import {
  Page as Body,
  Button,
  Callout,
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
              <PageHeader
                answer={text(data.answer)}
                documentTitle={words.overview}
                actions={mayImport ? <Button href={importsPath}>{words.importResults}</Button> : null}
              />
              <Columns of={5} gap="tight" stretch>
                {data.cards.map((card) => (
                  <IndexSummaryCard key={card.code} card={card} />
                ))}
              </Columns>
              <Note>{words.legend(data.province)}</Note>
              {stale.length > 0 ? (
                <Callout
                  meaning="note"
                  actions={mayImport ? <Link href={importsPath}>{words.importResults}</Link> : null}
                >
                  {words.stale(format.list(stale), newest)}
                </Callout>
              ) : null}
            </Stack>
          );
        }}
      </QueryState>
    </Body>
  );
}
