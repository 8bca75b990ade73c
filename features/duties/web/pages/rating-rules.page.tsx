import {
  Page as Body,
  PageHeader,
  QueryState,
  Stack,
  useFormat,
  useMessages,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { RatingRulePanel, RatingRules } from '../components/rating-rules.tsx';
import { planMessages } from '../plans.messages.ts';
import { ratingRulesQuery } from '../plans.queries.ts';

/** Rules by which the rates of a year bar levels of the rating, as data of the province. */
export function Page() {
  const words = useMessages(planMessages);
  const format = useFormat();
  const [url, setUrl] = useUrlState();
  const query = useQuery(ratingRulesQuery);
  const rules = query.data?.items ?? [];
  const opened = url['edit'];
  return (
    <WithPanel
      panel={
        opened && query.data ? (
          <RatingRulePanel
            key={opened}
            rules={rules}
            rule={rules.find((rule) => rule.ruleId === opened)}
            onClose={() => setUrl({ edit: undefined })}
          />
        ) : null
      }
    >
      <Body>
        <QueryState query={query} skeleton={{ lines: 6 }}>
          {({ items }) => {
            const inForce = items.filter((rule) => rule.inForce).length;
            return (
              <Stack gap={20}>
                <PageHeader
                  size="work"
                  documentTitle={words.rules}
                  answer={inForce === 0 ? words.noRules : words.rulesAnswer(format.number(inForce))}
                />
                <RatingRules rules={items} onOpen={(edit) => setUrl({ edit })} />
              </Stack>
            );
          }}
        </QueryState>
      </Body>
    </WithPanel>
  );
}
