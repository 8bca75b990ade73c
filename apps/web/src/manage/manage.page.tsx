import {
  defineMessages,
  ForbiddenState,
  Page as PageBody,
  PageHeader,
  RowItem,
  RowList,
  useMessages,
  usePlaces,
  useText,
} from '@nanghang/ui';

const messages = defineMessages({
  vi: {
    answer: (count: number) => `Quản trị: ${count} nơi làm việc theo quyền của tài khoản`,
    lede: 'Mỗi thay đổi ở đây đều vào nhật ký, kèm người làm và lý do.',
  },
  en: {
    answer: (count) => `Administration: ${count} places that your account may open`,
    lede: 'Every change made here enters the log, with who made it and why.',
  },
});

/** Where one can go among the pages that manage the system. */
export function Page() {
  const words = useMessages(messages);
  const text = useText();
  const places = usePlaces().find((section) => section.group === 'manage')?.places ?? [];
  if (places.length === 0)
    return (
      <PageBody>
        <ForbiddenState />
      </PageBody>
    );
  return (
    <PageBody width="reading">
      <PageHeader size="work" answer={words.answer(places.length)} lede={words.lede} />
      <RowList>
        {places.map((page) => {
          const Icon = page.nav.icon;
          return (
            <RowItem
              key={page.path}
              lead={<Icon size={18} stroke={1.75} aria-hidden />}
              title={text(page.nav.label)}
              {...(page.about ? { detail: text(page.about) } : {})}
              href={page.path}
            />
          );
        })}
      </RowList>
    </PageBody>
  );
}
