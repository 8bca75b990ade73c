import { Box, Button, Callout, Row, Stack, Text, useMessages } from '@nanghang/ui';
import { peopleMessages } from '../people.messages.ts';

export interface TemporaryPasswordProps {
  readonly name: string;
  readonly password: string;
  readonly onKept: () => void;
}

/** A temporary password, this once. */
export function TemporaryPassword({ name, password, onKept }: TemporaryPasswordProps) {
  const words = useMessages(peopleMessages);
  return (
    <Stack gap={12}>
      <Callout meaning="warn" title={words.passwordTitle(name)}>
        {words.passwordBody}
      </Callout>
      <Box padded>
        <Text size={20}>
          <code>{password}</code>
        </Text>
      </Box>
      <Row>
        <Button kind="primary" onPress={onKept}>
          {words.kept}
        </Button>
      </Row>
    </Stack>
  );
}
