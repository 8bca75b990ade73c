import {
  Button,
  Chip,
  IconButton,
  Kbd,
  Link,
  Menu,
  Row,
  SampleMark,
  Section,
  Segments,
  showNote,
  Tooltip,
} from '@nanghang/ui';
import { IconBell, IconChevronDown, IconDownload, IconPlus, IconUser, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const small = { size: 12, stroke: 1.75, 'aria-hidden': true } as const;

export function ControlSamples() {
  const [view, setView] = useState<'table' | 'board' | 'calendar'>('table');
  return (
    <Section title="Nút, chip, phím" ruled>
      <Row>
        <Button kind="primary">Trình</Button>
        <Button>Trả lại</Button>
        <Button kind="quiet">Gia hạn</Button>
        <Button kind="danger">Xoá bản nháp</Button>
        <Button disabled>Duyệt</Button>
        <Button busy>Đang lưu</Button>
        <Button icon={<IconDownload {...icon} />}>XLSX</Button>
        <Button small>Nhỏ 28</Button>
        <Button hotkey="Enter">Nhận</Button>
      </Row>
      <Row>
        <Chip
          kind="outline"
          onRemove={() => showNote({ message: 'Đã bỏ điều kiện', action: { label: 'Hoàn tác', run: () => undefined } })}
          removeLabel="Bỏ điều kiện Chỉ số"
        >
          Chỉ số: PCI
        </Chip>
        <Chip kind="own" icon={<IconUser {...small} />}>
          Sở Xây dựng
        </Chip>
        <Chip kind="outline" icon={<IconUsers {...small} />}>
          Các sở, ban, ngành
        </Chip>
        <Chip>Thường xuyên</Chip>
        <Chip kind="mark-1">chủ trì</Chip>
        <Chip kind="mark-2">phối hợp</Chip>
        <Chip kind="mark-3">tiến độ</Chip>
        <Chip kind="outline" icon={<IconPlus {...small} />} onPress={() => undefined}>
          Điều kiện
        </Chip>
      </Row>
      <Row>
        <Segments
          label="Cách xem"
          options={[
            { value: 'table', label: 'Bảng' },
            { value: 'board', label: 'Cột' },
            { value: 'calendar', label: 'Lịch' },
          ]}
          value={view}
          onChange={setView}
        />
        <Kbd>Ctrl K</Kbd>
        <Kbd>/</Kbd>
        <Kbd>?</Kbd>
        <Menu
          button={<Button icon={<IconChevronDown {...icon} />}>Năm 2020</Button>}
          groups={[
            {
              items: [
                { id: '2022', label: 'Năm 2022' },
                { id: '2021', label: 'Năm 2021' },
              ],
            },
          ]}
        />
        <Tooltip label="Ba thông báo chưa đọc">
          <span>
            <IconButton label="Thông báo" count={3} icon={<IconBell size={18} stroke={1.75} aria-hidden />} />
          </span>
        </Tooltip>
        <SampleMark>minh hoạ</SampleMark>
        <Link href="/design" inText>
          liên kết trong câu
        </Link>
      </Row>
    </Section>
  );
}
