import { Page as Body, usePathParam } from '@nanghang/ui';
import { ImportView } from '../components/import-content.tsx';

/** One import: what was read, what is wrong, effect, passwords, undo. */
export function Page() {
  const importId = usePathParam('importId');
  return <Body>{importId === '' ? null : <ImportView key={importId} importId={importId} />}</Body>;
}
