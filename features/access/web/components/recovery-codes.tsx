import { Box, Button, Callout, Columns, Row, Stack, saveFile, Text, useMessages } from '@nanghang/ui';
import { accountMessages } from '../account.messages.ts';

/** The recovery codes, this once, with a way to keep them. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const words = useMessages(accountMessages);
  const save = () =>
    saveFile('nang-hang-ma-khoi-phuc.txt', new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }));
  return (
    <Stack gap={12}>
      <Callout meaning="warn" title={words.codesTitle}>
        {words.codesBody}
      </Callout>
      <Box padded>
        <Columns of={2} gap="tight" onPhone={2}>
          {codes.map((code) => (
            <Text key={code} nowrap>
              <code>{code}</code>
            </Text>
          ))}
        </Columns>
      </Box>
      <Row>
        <Button kind="primary" onPress={save}>
          {words.saveCodes}
        </Button>
        <Button onPress={onKept}>{words.codesKept}</Button>
      </Row>
    </Stack>
  );
}
