import {
  Page as Body,
  Button,
  PageHeader,
  QueryState,
  Row,
  Stack,
  Tabs,
  useFormat,
  useMay,
  useMessages,
  usePathParam,
  useUrlState,
  WithPanel,
} from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { PlanRatings } from '../components/plan-ratings.tsx';
import { PlanRollUp, RollUpPanel } from '../components/plan-roll-up.tsx';
import { RatingRulePanel, RatingRules } from '../components/rating-rules.tsx';
import { rollUpQuery } from '../duties.queries.ts';
import { executionPath, planPath, plansPath, tasksPathWith } from '../paths.ts';
import { planMessages } from '../plans.messages.ts';
import { planRatesQuery, ratingRulesQuery } from '../plans.queries.ts';

/** One plan: the rule by which it is counted, what is left out, and the rating that it leaves open to each unit. */
export function Page() {
  const words = useMessages(planMessages);
  const format = useFormat();
  const planId = usePathParam('plan');
  const [url, setUrl] = useUrlState();
  const rollUp = useQuery(rollUpQuery(planId));
  const rules = useQuery(ratingRulesQuery);
  const mayCopy = useMay('unit-plan.issue');
  const items = rules.data?.items ?? [];
  const close = () => setUrl({ edit: undefined });
  const panel =
    url['edit'] === 'counting' && rollUp.data ? (
      <RollUpPanel rollUp={rollUp.data} onClose={close} />
    ) : url['edit'] && rules.data ? (
      <RatingRulePanel
        key={url['edit']}
        rules={items}
        rule={items.find((rule) => rule.ruleId === url['edit'])}
        onClose={close}
      />
    ) : null;
  return (
    <WithPanel panel={panel}>
      <Body>
        <QueryState query={rollUp} skeleton={{ lines: 12 }}>
          {(shown) => (
            <Stack gap={20}>
              <PageHeader
                crumbs={[{ label: words.title, href: plansPath }, { label: shown.plan.code }]}
                documentTitle={`${words.title} ${shown.plan.code}`}
                answer={words.progress(
                  shown.plan.code,
                  format.number(shown.done),
                  format.number(shown.counted),
                  format.percent(shown.ratio),
                )}
                lede={shown.plan.title}
                actions={
                  <Row>
                    <Button href={tasksPathWith({ plan: planId })}>{words.toTasks}</Button>
                    <Button href={`${executionPath}?tab=plans&plan=${planId}`}>{words.coverage}</Button>
                    {mayCopy ? <Button href={`${planPath(planId)}/copy`}>{words.copy}</Button> : null}
                  </Row>
                }
              />
              <Tabs
                label={words.title}
                tabs={[
                  {
                    id: 'counting',
                    label: words.counting,
                    render: () => <PlanRollUp rollUp={shown} onChange={() => setUrl({ edit: 'counting' })} />,
                  },
                  {
                    id: 'rating',
                    label: words.rating,
                    render: () => <Ratings planId={planId} onOpen={(edit) => setUrl({ edit })} />,
                  },
                ]}
              />
            </Stack>
          )}
        </QueryState>
      </Body>
    </WithPanel>
  );
}

function Ratings({ planId, onOpen }: { readonly planId: string; readonly onOpen: (ruleId: string) => void }) {
  const rates = useQuery(planRatesQuery(planId));
  const rules = useQuery(ratingRulesQuery);
  return (
    <Stack gap={24}>
      <QueryState query={rates} skeleton={{ lines: 8 }}>
        {(shown) => <PlanRatings rates={shown} />}
      </QueryState>
      <QueryState query={rules} skeleton={{ lines: 4 }}>
        {({ items }) => <RatingRules rules={items} onOpen={onOpen} />}
      </QueryState>
    </Stack>
  );
}
