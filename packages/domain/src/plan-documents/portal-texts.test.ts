import { describe, expect, it } from 'vitest';
import { readAssignment } from './assignment.ts';
import { readClosingBracket } from './closing-bracket.ts';
import { extractPlanFromText } from './extract-plan.ts';
import { readLabels } from './labels.ts';
import { lostTitle } from './lost-title.ts';
import { periodIn } from './plan-period.ts';
import { sentencesOf } from './sentences.ts';
import { targetsOfText } from './targets.ts';
import { timePhrases } from './time-phrases.ts';

const head = `Số: 12/KH-UBND | An Hòa, ngày 02 tháng 3 năm 2024 |
KẾ HOẠCH
Nâng cao Chỉ số PAPI năm 2024
Thực hiện Quyết định số 1/QĐ-UBND ngày 01/01/2024 của UBND tỉnh, UBND tỉnh ban hành Kế hoạch như sau:
`;

function tasksOf(body: string) {
  return extractPlanFromText(`${head}${body}`).tasks;
}

describe('texts as portals print them', () => {
  it('joins a name that a line breaks behind "và", although its rest reads as a verb', () => {
    const [task] = tasksOf(`II. NHIỆM VỤ
1. Mở chuyên trang về chuyển đổi số trên
báo của tỉnh.
- Cơ quan chủ trì: Sở Thông tin và
Truyền thông.
- Cơ quan phối hợp: các sở,
ngành và địa phương
có liên quan.
- Thời gian: Quý II/2024.
`);
    expect(task).toMatchObject({ lead: ['Sở Thông tin và Truyền thông'], timeframeRaw: 'Quý II/2024' });
  });

  it('takes a cell before the first mark for a blank one where rows do not open with a mark', () => {
    const tasks = tasksOf(`II. NHIỆM VỤ
Chủ trì | TT | Nhiệm vụ | Phối hợp | Thời gian hoàn thành
Sở Y tế | 1 | Công khai giá dịch vụ khám bệnh | Sở Tài chính | Tháng 8/2024
 | 2 | Bố trí ghế chờ tại các bệnh viện | Sở Xây dựng | Tháng 9/2024
Sở Nội vụ | 3 | Khảo sát sự hài lòng của người dân | Bưu điện tỉnh | Tháng 10/2024
`);
    expect(tasks.map((task) => task.lead)).toEqual([['Sở Y tế'], ['Sở Y tế'], ['Sở Nội vụ']]);
    expect(tasks.map((task) => task.coordinating[0])).toEqual(['Sở Tài chính', 'Sở Xây dựng', 'Bưu điện tỉnh']);
  });

  it('gives a value on the first row of its merge to the rows below, and a centred one to those around it', () => {
    const table = (leads: readonly string[]): string =>
      `II. NHIỆM VỤ\nTT | Nhiệm vụ | Chủ trì | Thời gian\n${leads
        .map((lead, at) => `${at + 1} | Rà soát thủ tục hành chính lĩnh vực số ${at + 1} | ${lead} | Quý I/2024`)
        .join('\n')}\n`;
    const down = tasksOf(table(['Sở Y tế', '', '', 'Sở Nội vụ', 'Sở Tư pháp', '', '', '']));
    expect(down.map((task) => task.lead[0])).toEqual([
      ...Array.from({ length: 3 }, () => 'Sở Y tế'),
      'Sở Nội vụ',
      ...Array.from({ length: 4 }, () => 'Sở Tư pháp'),
    ]);
    const around = tasksOf(table(['', 'Sở Y tế', '', '', 'Sở Nội vụ', '']));
    expect(around.map((task) => task.lead[0])).toEqual([
      ...Array.from({ length: 3 }, () => 'Sở Y tế'),
      ...Array.from({ length: 3 }, () => 'Sở Nội vụ'),
    ]);
  });

  it('takes criteria without work for titles of those below', () => {
    const tasks = tasksOf(`II. NHIỆM VỤ
TT | Tiêu chí | Điểm tối đa | Nhiệm vụ | Chủ trì | Thời gian
1 | CÔNG TÁC CHỈ ĐẠO | 8,5 | | |
1.1 | Mức độ hoàn thành kế hoạch | 1,5 | Kiểm tra việc thực hiện kế hoạch | Sở Nội vụ | Quý I/2024
1.2 | Sáng kiến cải cách | 1 | Đăng ký sáng kiến cải cách hành chính | | Quý II/2024
2 | CẢI CÁCH THỂ CHẾ | 10 | | |
2.1 | Xử lý văn bản | 1 | Rà soát văn bản trái pháp luật | Sở Tư pháp | Quý III/2024
`);
    expect(tasks.map((task) => task.lead)).toEqual([['Sở Nội vụ'], ['Sở Nội vụ'], ['Sở Tư pháp']]);
  });

  it('takes duties of one cell apart that have a time each', () => {
    const tasks = tasksOf(`II. NHIỆM VỤ
| TT | Nội dung | Thời gian | Chủ trì |
|---|---|---|---|
| 1 | Rút ngắn thời gian thẩm định thiết kế<br>Kiểm tra trật tự xây dựng sau cấp phép | 30/5/2024<br>30/11/2024 | Sở Xây dựng |
| 2 | Công khai quy hoạch trên trang thông tin | 30/6/2024 | Sở Xây dựng |
`);
    expect(tasks.map((task) => task.timeframeRaw)).toEqual(['30/5/2024', '30/11/2024', '30/6/2024']);
  });

  it('opens a chapter where the count begins anew below another one', () => {
    const plan = extractPlanFromText(`${head}1. Mục đích
Nâng cao nhận thức của cán bộ.
2. Chỉ tiêu
a) Tổng điểm PAPI đạt từ 44 điểm trở lên.
1. Công tác chỉ đạo
- Sở Nội vụ thành lập đoàn kiểm tra trước ngày 30/6/2024.
`);
    expect(plan.tasks).toMatchObject([{ lead: ['Sở Nội vụ'] }]);
    expect(plan.targets).toMatchObject([{ operator: '>=', value: 44, unit: 'điểm' }]);
  });
});

describe('words of one paragraph', () => {
  it('names the time that follows bodies as a sentence of its own', () => {
    expect(readLabels('Đơn vị thực hiện: Sở Y tế; Sở Nội vụ. Hoàn thành trong quý II/2024.')?.fields).toEqual({
      lead: ['Sở Y tế; Sở Nội vụ'],
      time: ['Hoàn thành trong quý II/2024'],
    });
    expect(readLabels('Đơn vị thực hiện: UBND TP. Huế')?.fields).toEqual({ lead: ['UBND TP. Huế'] });
  });

  it.each([
    ['Sở Y tế (chủ trì), Sở Nội vụ, Báo tỉnh (phối hợp) tuyên truyền', 'Sở Y tế', 'Sở Nội vụ, Báo tỉnh'],
    ['Sở Y tế chủ trì, Tỉnh đoàn phối hợp truyền thông', 'Sở Y tế', 'Tỉnh đoàn'],
    ['Giao Sở Y tế (đối với PCI), Sở Nội vụ (đối với PAPI) theo dõi', 'Sở Y tế, Sở Nội vụ', undefined],
    ['Sở Y tế chủ trì, phối hợp với Tỉnh đoàn truyền thông', 'Sở Y tế', 'Tỉnh đoàn'],
  ])('reads the roles of "%s"', (text, lead, coordinating) => {
    const read = readAssignment(text);
    expect([read.lead?.raw, read.coordinating?.raw]).toEqual([lead, coordinating]);
  });

  it('reads who and when from brackets at the end, with and without words for the roles', () => {
    const read = (inside: string) => {
      const found = readClosingBracket(`Rà soát thủ tục hành chính (${inside}).`);
      return found && [found.lead.raw, found.coordinating?.raw, found.time?.raw];
    };
    expect(read('Phòng Tư pháp; hằng năm')).toEqual(['Phòng Tư pháp', undefined, 'hằng năm']);
    expect(read('Phòng Nội vụ chủ trì, Huyện đoàn phối hợp; thời gian: quý IV/2022')).toEqual([
      'Phòng Nội vụ',
      'Huyện đoàn',
      'quý IV/2022',
    ]);
    expect(read('Phòng Tư pháp; mẫu số 02')).toBeNull();
  });

  it.each([
    ['Báo cáo hằng tháng về Văn phòng trước ngày 15.', ['hằng tháng', 'trước ngày 15']],
    ['Xây dựng chuyên mục, phát sóng hằng tuần.', ['hằng tuần']],
    ['Đổi mới công tác đánh giá chính quyền cơ sở hằng năm.', []],
    ['Gửi danh sách trước 17 giờ 00 ngày 06/10/2025.', ['trước 17 giờ 00 ngày 06/10/2025']],
    ['Định kỳ quý, 6 tháng và năm tổng hợp, báo cáo UBND tỉnh.', ['Định kỳ quý, 6 tháng và năm']],
    ['Rà soát, chuẩn hóa danh mục thủ tục.', []],
  ])('finds the times of "%s"', (text, times) => {
    expect(timePhrases(text).map((phrase) => phrase.raw)).toEqual(times);
  });

  it.each([
    ['Nâng điểm chỉ số Tính minh bạch từ 5,82 điểm lên 6,3 điểm', '=', 6.3, 'điểm'],
    ['Giảm thời gian chờ khám bệnh xuống dưới 02 giờ', '<', 2, 'giờ'],
    ['Không để chỉ số nội dung nào rơi vào nhóm thấp nhất', 'qualitative', null, null],
    ['Tối thiểu 02 bệnh viện công bố bệnh án điện tử', '>=', 2, 'bệnh viện'],
  ])('takes the level of "%s"', (text, operator, value, unit) => {
    const source = { text, lines: [1, 1] as const, index: null, component: null, by: null, goal: true };
    expect(targetsOfText(source)).toMatchObject([{ operator, value, unit }]);
  });

  it('counts the year to come where the first one named is that of results', () => {
    expect(periodIn('đánh giá kết quả Chỉ số PCI năm 2021, giải pháp cải thiện trong năm 2022', 2022)).toEqual({
      from: 2022,
      to: 2022,
    });
    expect(periodIn('nâng cao Chỉ số PCI năm 2022', 2022)).toEqual({ from: 2022, to: 2022 });
  });

  it('tells the subject of a decision by its first article', () => {
    expect(lostTitle(['Điều 1. Ban hành kèm theo Quyết định này Kế hoạch cải thiện Chỉ số PCI năm 2024.'])).toBe(
      'Ban hành Kế hoạch cải thiện Chỉ số PCI năm 2024',
    );
    expect(lostTitle(['Căn cứ Luật Tổ chức chính quyền địa phương;'])).toBeNull();
  });

  it('does not end a sentence behind an abbreviation, wherever it stands', () => {
    expect(sentencesOf('Chủ tịch UBND TP. Huế chỉ đạo. Sở Y tế rà soát...').map((one) => one.text)).toEqual([
      'Chủ tịch UBND TP. Huế chỉ đạo.',
      'Sở Y tế rà soát...',
    ]);
  });
});
