import { Button, Callout, RowItem, RowList, Stack, Text, useFormat, useMessages, useSession } from '@nanghang/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { peopleRoutes, type SecondFactorReset } from '../../contract/index.ts';
import { resetsQuery } from '../access.queries.ts';
import { personPath } from '../paths.ts';
import { peopleMessages } from '../people.messages.ts';
import { client } from '../sign-in.queries.ts';

/** Requests to take a second factor away that wait for a second admin; nothing while there is none. */
export function ResetRequests() {
  const words = useMessages(peopleMessages);
  const { data } = useQuery(resetsQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <Callout meaning="warn" title={words.resetWaits(data.items.length)}>
      <Stack gap={8}>
        <RowList>
          {data.items.map((item) => (
            <ResetRequest key={item.id} request={item} />
          ))}
        </RowList>
      </Stack>
    </Callout>
  );
}

/** One request, with consent and refusal for who may decide. */
export function ResetRequest({ request }: { readonly request: SecondFactorReset }) {
  const words = useMessages(peopleMessages);
  const format = useFormat();
  const queries = useQueryClient();
  const me = useSession()?.person.name;
  const decide = useMutation({
    mutationFn: (decision: 'approved' | 'refused') =>
      client.call(peopleRoutes.decideReset, { params: { id: request.id }, body: { decision } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  return (
    <RowItem
      title={words.resetOf(request.account.displayName, request.account.login)}
      href={personPath(request.account.id)}
      detail={words.resetBy(request.requestedBy, format.dateTime(request.requestedAt), request.reason)}
      trail={
        request.mayDecide ? (
          <>
            <Button small busy={decide.isPending} onPress={() => decide.mutate('approved')}>
              {words.approve}
            </Button>
            <Button small kind="quiet" disabled={decide.isPending} onPress={() => decide.mutate('refused')}>
              {words.refuse}
            </Button>
          </>
        ) : request.requestedBy === me ? (
          <Button small kind="quiet" busy={decide.isPending} onPress={() => decide.mutate('refused')}>
            {words.withdraw}
          </Button>
        ) : (
          <Text size={13} tone="quiet">
            {words.needsOther}
          </Text>
        )
      }
    />
  );
}
