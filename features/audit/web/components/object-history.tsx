import { type ObjectHistoryProps, Skeleton, useMay } from '@nanghang/ui';
import { lazy, Suspense } from 'react';

const LazyTimeline = lazy(async () => ({ default: (await import('./object-timeline.tsx')).ObjectTimeline }));

/** The history of an object for those who may read it; loaded when the first one is shown. */
export function AuditedHistory(props: ObjectHistoryProps) {
  const may = useMay('audit.object');
  if (!may) return null;
  return (
    <Suspense fallback={<Skeleton lines={4} />}>
      <LazyTimeline {...props} />
    </Suspense>
  );
}
