import { Page as PageBody, PageHeader, QueryState, Stack, Tabs, useFormat, useMay, useMessages } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import type { OwnAccount } from '../../contract/index.ts';
import { accountQuery } from '../access.queries.ts';
import { accountMessages } from '../account.messages.ts';
import { CoversSection } from '../components/covers-section.tsx';
import { DevicesSection } from '../components/devices-section.tsx';
import { PasswordSection } from '../components/password-section.tsx';
import { ProfileSection } from '../components/profile-section.tsx';
import { SecondFactorSection } from '../components/second-factor-section.tsx';
import { TokensSection } from '../components/tokens-section.tsx';

const fewCodes = 3;

function useAnswer(account: OwnAccount | undefined): string {
  const words = useMessages(accountMessages);
  const format = useFormat();
  if (!account) return words.title;
  const { enabled, recoveryCodesLeft } = account.secondFactor;
  if (!enabled) return words.unsafe;
  return recoveryCodesLeft < fewCodes ? words.fewCodes(format.number(recoveryCodesLeft)) : words.safe;
}

/** The own account: profile, ways in, devices, tokens, cover. */
export function Page() {
  const words = useMessages(accountMessages);
  const query = useQuery(accountQuery);
  const answer = useAnswer(query.data);
  const maySeeCovers = useMay('substitution.read');
  return (
    <PageBody width="reading">
      <PageHeader answer={answer} documentTitle={words.title} crumbs={[{ label: words.title }]} size="work" />
      <QueryState query={query} skeleton={{ lines: 10 }}>
        {(account) => (
          <Tabs
            label={words.title}
            tabs={[
              { id: 'profile', label: words.profile, render: () => <ProfileSection account={account} /> },
              {
                id: 'security',
                label: words.security,
                render: () => (
                  <Stack gap={32}>
                    <PasswordSection account={account} />
                    <SecondFactorSection account={account} />
                  </Stack>
                ),
              },
              { id: 'devices', label: words.devices, render: () => <DevicesSection /> },
              ...(maySeeCovers ? [{ id: 'covers', label: words.covers, render: () => <CoversSection /> }] : []),
              { id: 'tokens', label: words.tokens, render: () => <TokensSection /> },
            ]}
          />
        )}
      </QueryState>
    </PageBody>
  );
}
