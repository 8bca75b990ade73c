import { Page as Body, QueryState, usePathParam } from '@nanghang/ui';
import { useQuery } from '@tanstack/react-query';
import { ImportContent } from '../components/import-content.tsx';
import { importQuery } from '../import.queries.ts';

/** One import: what was read, what is wrong, effect, passwords, undo. */
export function Page() {
  const query = useQuery(importQuery(usePathParam('importId')));
  return (
    <Body>
      <QueryState query={query} skeleton={{ lines: 12 }}>
        {(preview) => <ImportContent preview={preview} />}
      </QueryState>
    </Body>
  );
}
