import {
  Box,
  Button,
  Columns,
  FactList,
  IndexCard,
  KeyFigures,
  Link,
  MetricPopover,
  RankChange,
  RowItem,
  RowList,
  Section,
  Sparkline,
  SplitReview,
  StatusBadge,
  StatusShape,
  Tabs,
  Text,
  Timeline,
  TrendMark,
  Wizard,
} from '@nanghang/ui';
import { IconClock, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { cloud, gappedScores, meanScores, ownScores } from './sample-data.ts';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

function Cards() {
  return (
    <Section title="Thẻ chỉ số" ruled>
      <Columns of={4} gap="tight" stretch>
        <IndexCard
          name="PCI"
          subtitle="Năng lực cạnh tranh"
          href="/design"
          period="Năm 2022"
          headline="55"
          headlineUnit="/63"
          headlineWord="hạng"
          value="62,31"
          valueUnit="/100"
          change={
            <>
              <RankChange from={37} to={55} /> bậc so với 2021
            </>
          }
          chart={
            <Sparkline fluid label="PCI" own={ownScores} mean={meanScores} cloud={cloud} width={200} height={52} />
          }
          chartFrom="2013"
          chartTo="2022"
          foot="TB cả nước 65,53"
          footEnd={<Text tone="bad">kém 3,22</Text>}
        />
        <IndexCard
          name="PAPI"
          subtitle="Hiệu quả quản trị, hành chính công"
          href="/design"
          period="Năm 2022"
          headline="Thấp nhất"
          value="39,42"
          valueUnit="/80"
          change={
            <>
              nhóm <TrendMark change={-2.79} betterWhen="higher" digits={2} /> điểm so với 2021
            </>
          }
          chart={<Sparkline fluid label="PAPI" own={ownScores} mean={meanScores} width={200} height={52} />}
          chartFrom="2018"
          chartTo="2022"
          foot="TB cả nước 42,34"
          footEnd={<Text tone="bad">kém 2,93</Text>}
        />
        <IndexCard
          name="PAR INDEX"
          subtitle="Cải cách hành chính"
          href="/design"
          period="Năm 2020"
          stale
          headline="27"
          headlineUnit="/63"
          headlineWord="hạng"
          value="84,59"
          valueUnit="/100"
          change={
            <>
              <RankChange from={44} to={27} /> bậc so với 2019
            </>
          }
          chart={<Sparkline fluid label="PAR INDEX" own={gappedScores} width={200} height={52} />}
          chartFrom="2013"
          chartTo="2022"
          foot="TB cả nước: chưa có"
          footEnd={<StatusShape meaning="unknown" />}
        />
      </Columns>
    </Section>
  );
}

function Decisions() {
  return (
    <Section title="Chờ quyết định của đồng chí" ruled actions={<Link href="/design">Xem 4 việc</Link>}>
      <RowList>
        <RowItem
          lead={<IconPencil {...icon} />}
          title="Duyệt kế hoạch khắc phục năm 2023"
          detail="Văn phòng UBND tỉnh trình 17/11"
          trail={
            <>
              <StatusBadge meaning="soon">Chờ 3 ngày</StatusBadge>
              <Button>Trả lại</Button>
              <Button kind="primary">Duyệt</Button>
            </>
          }
        />
        <RowItem
          lead={<IconClock {...icon} />}
          title="Gia hạn việc “Số ngày chờ đợi để được cấp giấy chứng nhận”"
          detail="Sở Tài nguyên và Môi trường xin đến 31/12/2023"
          selected
          trail={
            <>
              <StatusBadge meaning="late">Trễ 2 ngày</StatusBadge>
              <Button>Không</Button>
              <Button kind="primary">Gia hạn</Button>
            </>
          }
        />
      </RowList>
    </Section>
  );
}

function Records() {
  return (
    <Columns of={3}>
      <Section title="Số chính và định nghĩa của số" ruled>
        <KeyFigures
          figures={[
            {
              label: 'đúng hạn, 17 / 18 kỳ',
              value: (
                <MetricPopover
                  name="Tỷ lệ báo cáo đúng hạn"
                  definition={{
                    value: '94,4% = 17 / 18 kỳ',
                    numerator: 'kỳ nộp không muộn hơn hạn',
                    denominator: 'kỳ đến hạn trong quý, trừ kỳ được miễn',
                    asOf: '20/11/2023',
                    betterWhen: 'higher',
                    basis: 'Đề án, mục V.2',
                  }}
                  links={[{ label: 'Mở 18 hàng đã đếm', href: '/design' }]}
                >
                  94,4%
                </MetricPopover>
              ),
            },
            { label: 'khoảng hạng 19–29', value: '24', unit: '/63' },
            { label: 'nhóm; năm 2019 là Tốt', value: 'Khá' },
          ]}
        />
        <FactList
          facts={[
            { label: 'Chủ trì', value: 'Sở Tài nguyên và Môi trường' },
            { label: 'Tiến độ', value: 'Năm 2022' },
            {
              label: 'Nguồn',
              value: (
                <Link href="/design" inText>
                  Phụ lục, dòng 538
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Diễn biến" ruled>
        <Timeline
          label="Diễn biến"
          events={[
            {
              id: '1',
              title: 'Xin gia hạn đến 31/12/2023',
              meta: '18/11/2023 09:12 · chờ Lãnh đạo UBND tỉnh',
              meaning: 'now',
            },
            { id: '2', title: 'Báo cáo quý III bị trả lại: thiếu số liệu', meta: '12/10/2023 · Văn phòng UBND tỉnh' },
            { id: '3', title: 'Quá hạn', meta: '01/01/2023 · tự động', meaning: 'bad' },
            { id: '4', title: 'Chấp nhận báo cáo năm 2021', meta: '05/01/2022', meaning: 'good' },
            { id: '5', title: 'Giao việc theo Quyết định', meta: '25/6/2021' },
          ]}
        />
      </Section>
      <Section title="Thẻ chuyển" ruled>
        <Tabs
          label="Phần của hồ sơ"
          tabs={[
            { id: 'tree', label: 'Cây thành phần', render: () => <Text block>Nội dung của thẻ đang chọn.</Text> },
            { id: 'history', label: 'Lịch sử', render: () => <Text block>Các năm trước.</Text> },
            { id: 'tasks', label: 'Nhiệm vụ phục vụ', count: 47, render: () => <Text block>Danh sách nhiệm vụ.</Text> },
          ]}
        />
      </Section>
    </Columns>
  );
}

function Steps() {
  const [step, setStep] = useState('map');
  const order = ['file', 'map', 'check', 'take'];
  const at = order.indexOf(step);
  return (
    <Section title="Từng bước, có chạy thử" ruled>
      <Wizard
        current={step}
        onBack={() => setStep(order[at - 1] ?? 'file')}
        onNext={() => setStep(order[at + 1] ?? 'take')}
        steps={[
          { id: 'file', label: 'Chọn tệp', render: () => <Text block>Tệp XLSX hoặc CSV.</Text> },
          { id: 'map', label: 'Ghép cột', render: () => <Text block>Mỗi cột của tệp là gì.</Text> },
          { id: 'check', label: 'Chạy thử', render: () => <Text block>630 hàng, 1 chỗ in chưa khớp.</Text> },
          { id: 'take', label: 'Nhận', render: () => <Text block>Nhận tất cả hoặc không hàng nào.</Text> },
        ]}
        note={<Text tone="faint">Chưa có gì được ghi.</Text>}
      />
    </Section>
  );
}

function Review() {
  return (
    <Section title="Duyệt bản trích: văn bản bên trái, hàng đề xuất ở giữa, chỗ cần xem bên phải" ruled>
      <Box>
        <SplitReview
          panes={[
            {
              id: 'source',
              title: 'Văn bản gốc',
              note: <Text tone="faint">dòng 544–558</Text>,
              content: (
                <RowList bare>
                  <RowItem
                    lead={<Text tone="faint">547</Text>}
                    title="Chủ trì phối hợp các cơ quan liên quan duy trì và tăng cường"
                  />
                  <RowItem
                    lead={<Text tone="faint">548</Text>}
                    title="Chủ trì giải quyết công khai các vướng mắc"
                    selected
                  />
                </RowList>
              ),
            },
            {
              id: 'rows',
              title: 'Hàng đề xuất',
              note: <Text tone="faint">22–32 / 125</Text>,
              content: (
                <RowList bare>
                  <RowItem
                    title="NV.22"
                    detail="Ô chủ trì trống, kéo lên từ hàng 23"
                    trail={<StatusBadge meaning="soon">Vừa</StatusBadge>}
                  />
                  <RowItem
                    title="NV.23"
                    detail="Sở Xây dựng · Thường xuyên"
                    trail={<StatusBadge meaning="met">Đã nhận</StatusBadge>}
                    selected
                  />
                </RowList>
              ),
            },
            {
              id: 'issues',
              title: 'Chỗ cần xem',
              content: (
                <RowList bare>
                  <RowItem lead={<StatusShape meaning="late" />} title="Số quyết định không khớp" detail="dòng 518" />
                  <RowItem
                    lead={<StatusShape meaning="soon" />}
                    title="Ô phối hợp và tiến độ để trống"
                    detail="dòng 555"
                  />
                </RowList>
              ),
            },
          ]}
          keys={[
            { keys: ['J', 'K'], does: 'hàng kế, hàng trước' },
            { keys: ['Enter'], does: 'nhận' },
            { keys: ['E'], does: 'sửa' },
            { keys: ['Ctrl', 'Z'], does: 'hoàn tác' },
          ]}
        />
      </Box>
    </Section>
  );
}

export function PatternSamples() {
  return (
    <>
      <Cards />
      <Decisions />
      <Records />
      <Columns of={2}>
        <Steps />
      </Columns>
      <Review />
    </>
  );
}
