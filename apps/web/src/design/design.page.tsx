import { Page as PageBody, PageHeader } from '@nanghang/ui';

export function Page() {
  return (
    <PageBody>
      <PageHeader answer="Hệ thống thiết kế Nâng Hạng" />
    </PageBody>
  );
}
