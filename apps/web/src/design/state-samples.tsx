import {
  Box,
  Button,
  Callout,
  Columns,
  ConfirmPanel,
  ConflictPanel,
  EmptyState,
  ErrorState,
  ForbiddenState,
  Link,
  NoMatchState,
  OfflineState,
  Section,
  Skeleton,
  Stack,
  StaleNotice,
  StatusBadge,
} from '@nanghang/ui';
import { useState } from 'react';

const failure = {
  status: 503,
  code: 'UNAVAILABLE',
  message: {
    vi: 'Máy chủ không trả lời lúc 10:42. Nội dung và 2 tệp vẫn còn trên máy này.',
    en: 'The server did not answer at 10:42. The text and 2 files are kept on this device.',
  },
  issues: [],
  requestId: '7F2A',
};

export function StateSamples() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Section title="Trạng thái của trang: điều gì xảy ra, giữ được gì, làm gì tiếp" ruled>
        <Columns of={4} gap="tight" stretch>
          <EmptyState
            title="Chưa có nhiệm vụ nào"
            detail="Kế hoạch này chưa được trích. Nạp tệp DOCX, PDF hoặc chép văn bản vào."
            actions={
              <>
                <Button kind="primary" small>
                  Nạp văn bản
                </Button>
                <Link href="/design">Xem mẫu</Link>
              </>
            }
          />
          <Box padded>
            <Skeleton lines={5} />
          </Box>
          <ErrorState error={failure} title="Chưa lưu được báo cáo" onRetry={() => undefined} />
          <ForbiddenState
            detail="Trang thuộc Sở Nội vụ. Bạn đang dùng tài khoản Sở Xây dựng."
            actions={
              <>
                <Button small>Xin quyền</Button>
                <Link href="/design">Về việc của tôi</Link>
              </>
            }
          />
          <OfflineState
            detail="Xem số liệu lúc 09:15. Ba việc vừa nhập sẽ tự gửi khi có mạng."
            pending={<StatusBadge meaning="sent">3 việc chờ gửi</StatusBadge>}
          />
          <StaleNotice
            detail="Kết quả mới nhất là năm 2020. Năm 2021 và 2022 chưa nhập."
            actions={<Button small>Nhập kết quả</Button>}
          />
          <NoMatchState actions={<Link onOpen={() => undefined}>Xoá lọc</Link>} />
          <ConflictPanel
            name="NV.15"
            mine={{ by: 'Của bạn, 10:42', content: <>Hạn 31/12/2023</> }}
            theirs={{ by: 'Văn phòng, 10:40', content: <>Hạn 30/11/2023</> }}
            onKeepMine={() => undefined}
            onTakeTheirs={() => undefined}
            onMerge={() => undefined}
          />
        </Columns>
      </Section>
      <Columns of={2}>
        <Section title="Thông báo trong trang" ruled>
          <Stack gap={8}>
            <Callout meaning="good" title="Tổng tính lại khớp số công bố.">
              64,16
            </Callout>
            <Callout meaning="warn" title="Một chỗ in chưa khớp.">
              1.15 và 7,15.{' '}
              <Link href="/design" inText>
                Mở dòng gốc
              </Link>
            </Callout>
            <Callout meaning="bad" title="Không nhận tệp.">
              Tệp có macro. Lưu lại dạng .xlsx rồi gửi lại.
            </Callout>
            <Callout meaning="note" title="Đối chiếu lần nạp lúc 09:40:">
              12 ô nhận, 2 ô trùng giá trị, 1 ô xung đột.
            </Callout>
          </Stack>
        </Section>
        <Section title="Hỏi lại ngay tại chỗ" ruled>
          {asking ? (
            <ConfirmPanel
              title="Xoá bản nháp này?"
              detail="Nội dung và 2 tệp sẽ mất. Các lần nộp trước vẫn còn."
              confirmLabel="Xoá bản nháp"
              danger
              onConfirm={() => setAsking(false)}
              onCancel={() => setAsking(false)}
            />
          ) : (
            <Button kind="danger" onPress={() => setAsking(true)}>
              Xoá bản nháp
            </Button>
          )}
        </Section>
      </Columns>
    </>
  );
}
