/** What a word or phrase means to the grammar of timeframes. */
export type LexemeType =
  | 'number'
  | 'numberWord'
  | 'mark'
  | 'word'
  | 'and'
  | 'unit'
  | 'schoolYear'
  | 'working'
  | 'everyUnit'
  | 'every'
  | 'periodic'
  | 'times'
  | 'once'
  | 'before'
  | 'by'
  | 'to'
  | 'endOf'
  | 'in'
  | 'from'
  | 'after'
  | 'within'
  | 'atMost'
  | 'now'
  | 'part'
  | 'relative'
  | 'next'
  | 'onwards'
  | 'vision'
  | 'span'
  | 'continuous'
  | 'throughout'
  | 'asNeeded'
  | 'accordingTo'
  | 'planNoun'
  | 'ruleNoun'
  | 'askNoun'
  | 'when'
  | 'afterWhen'
  | 'done'
  | 'action'
  | 'purpose'
  | 'afterwards'
  | 'report'
  | 'weekday'
  | 'weekdayWord'
  | 'daytime'
  | 'filler'
  | 'label'
  | 'documentNumber'
  | 'lunar'
  | 'festival'
  | 'midTerm'
  | 'half';

/** Phrases by meaning; `value: phrase, phrase`. A phrase is matched word by word, the longest first. */
const phrases: Readonly<Partial<Record<LexemeType, string>>> = {
  and: 'và, hoặc, cùng, cùng với, và hoặc',
  unit: 'day: ngày, mùng, mồng, hôm, ngày mùng, ngày mồng; month: tháng; quarter: quý; year: năm; week: tuần; hour: giờ, tiếng; minute: phút',
  schoolYear: 'năm học, niên học',
  working: 'làm việc, ngày làm việc',
  every: 'hằng, hàng, mỗi, từng',
  periodic: 'định kỳ, thường kỳ, theo định kỳ, theo kỳ, hằng kỳ, hàng kỳ, mỗi kỳ, từng kỳ, theo kỳ báo cáo, kỳ báo cáo',
  times: 'lần, lượt, đợt, cuộc, kỳ, buổi, phiên, hội nghị',
  once: 'thường niên',
  before: 'trước, trước thời điểm, trước mốc',
  by: `chậm nhất, chậm nhất là, muộn nhất, muộn nhất là, trễ nhất, trễ nhất là, chậm nhất vào, không muộn hơn, không chậm hơn,
    không trễ hơn, hạn cuối, hạn chót, hạn cuối cùng, thời hạn cuối cùng, trước hoặc trong, trước và trong ngày, hạn đến, thời hạn đến`,
  to: 'đến, tới, cho đến, cho tới, đến thời điểm, kéo dài đến',
  endOf: 'hết, đến hết, tới hết, cho đến hết, kết thúc vào, đến cuối, tới cuối',
  in: `trong, vào, tại, dịp, trong dịp, vào dịp, vào lúc, lúc, hồi, vào hồi, vào khoảng, trong khoảng, ngay trong, nhân dịp,
    vào thời điểm, khoảng`,
  from: `từ, kể từ, bắt đầu, bắt đầu từ, tính từ, ngay từ, áp dụng từ, khởi động từ, kể từ sau, khởi công, khởi công từ,
    bắt đầu thực hiện từ, thực hiện từ, bắt đầu vào, trong thời gian từ`,
  after: 'sau, ngay sau, liền sau, sau mốc',
  within: `trong vòng, trong thời hạn, trong thời gian, trong khoảng thời gian, trong thời hạn tối đa,
    trong thời hạn không quá, tối thiểu, ít nhất`,
  atMost:
    'không quá, tối đa, tối đa không quá, không vượt quá, nhiều nhất, trong vòng không quá, trong thời gian không quá',
  now: 'nay, bây giờ, hiện nay',
  part: `start: đầu, thời gian đầu, những tháng đầu, các tháng đầu; middle: giữa; end: cuối, những tháng cuối, các tháng cuối;
    firstHalf: nửa đầu; secondHalf: nửa cuối; first10: thượng tuần; middle10: trung tuần; last10: hạ tuần;
    firstWeek: tuần đầu, tuần đầu tiên; lastWeek: tuần cuối, tuần cuối cùng; lastDay: ngày cuối, ngày cuối cùng;
    firstDay: ngày đầu, ngày đầu tiên`,
  relative: `year: năm kế hoạch, năm sau, năm sau liền kề, năm liền kề, năm liền sau, năm liền trước, năm trước, năm trước liền kề,
    năm tiếp theo, năm kế tiếp, năm báo cáo, năm đánh giá, năm tới, năm đó, năm ngân sách, năm tài chính, năm hiện hành,
    năm trước năm kế hoạch, năm sau năm báo cáo, năm trước liền kề năm kế hoạch, năm sau năm kế hoạch, cùng năm, năm liền kề sau,
    năm kế sau, năm thực hiện;
    month: tháng sau, tháng tiếp theo, tháng kế tiếp, tháng liền kề, tháng liền sau, tháng sau liền kề, tháng báo cáo, tháng đó,
    tháng tới, tháng liền kề sau, tháng trước, tháng kế sau, tháng liền trước;
    quarter: quý sau, quý tiếp theo, quý kế tiếp, quý liền kề, quý báo cáo, quý sau liền kề`,
  onwards: 'trở đi, trở về sau, về sau, trở về sau này, đến nay',
  vision: 'tầm nhìn, định hướng, tầm nhìn đến, định hướng đến, hướng tới, hướng đến',
  span: 'giai đoạn, thời kỳ, nhiệm kỳ, thời gian từ, khóa, trong giai đoạn',
  continuous: `thường xuyên, liên tục, quanh năm, thường trực, xuyên suốt, lâu dài, mọi lúc, hai bốn trên bảy, duy trì thường xuyên,
    thường xuyên liên tục`,
  throughout: 'trong suốt, suốt',
  asNeeded:
    'đột xuất, bất thường, kịp thời, nếu cần, nếu cần thiết, nếu có yêu cầu, bất cứ khi nào, bất kỳ lúc nào, khi cần, khi cần thiết, lúc cần',
  accordingTo: `theo, theo đúng, đúng, đúng theo, căn cứ, căn cứ theo, bám sát, tuân thủ, thực hiện theo, triển khai theo, tùy theo, tùy thuộc,
    đảm bảo, bảo đảm, đảm bảo đúng, bảo đảm đúng, đảm bảo theo, bảo đảm theo, tùy, phù hợp với, trong khuôn khổ`,
  planNoun: `kế hoạch, lộ trình, tiến độ, chương trình, đề án, dự án, lịch, lịch trình, phương án, phân kỳ, công văn, quyết định, nghị quyết,
    chỉ thị, thông báo, kết luận, hướng dẫn, văn bản, hợp đồng, phân công, chỉ tiêu, giấy mời, kịch bản, danh mục, quy hoạch, phân bổ,
    thời gian của, thời hạn của, các bước, bước đi, kỳ họp, lịch họp, khung thời gian, thời gian biểu,
    dự toán, từng giai đoạn, từng đợt, phụ lục, mùa vụ, thời vụ, nguồn vốn, kinh phí được cấp, ngân sách`,
  ruleNoun: `quy định, pháp luật, luật, luật định, quy chế, nghị định, thông tư, điều lệ, quy trình, pháp lệnh, bộ luật, chế độ,
    thời hạn quy định, thời gian quy định, thời hạn luật định`,
  askNoun: `chỉ đạo, yêu cầu, nhu cầu, đề nghị, tình hình, thực tế, phát sinh, vụ việc, đặt hàng, điều kiện, khả năng, phản ánh,
    tính chất, diễn biến, kiến nghị, trường hợp, đề xuất, nguyện vọng, thực trạng, sự vụ`,
  when: 'khi, ngay khi, mỗi khi, nếu, nếu có, lúc có, từ khi, kể từ khi, đến khi, cho đến khi, tới khi, trước khi, ngay từ khi, ngay lúc',
  afterWhen: 'sau khi, ngay sau khi, liền sau khi, sau khi có',
  done: 'hoàn thành, hoàn tất, xong, ban hành, trình, kết thúc, hoàn thiện, thông qua, phê duyệt',
  purpose: 'để, nhằm, làm cơ sở, phục vụ, qua đó, làm căn cứ',
  afterwards: 'sau đó, đồng thời, tiếp đó, trên cơ sở đó, từ đó',
  report: 'báo cáo, sơ kết, tổng kết, sơ tổng kết, đánh giá, tổng hợp, kiểm điểm, thống kê, giao ban',
  action: `tổ chức, triển khai, thực hiện, xây dựng, duy trì, nhân rộng, tiếp tục, tham mưu, rà soát, cập nhật, công bố, công khai,
    kiểm tra, giám sát, theo dõi, phối hợp, vận hành, đưa vào, áp dụng, nghiệm thu, bàn giao, gửi, thẩm định,
    mở rộng, tuyên truyền, phổ biến, tập huấn, đào tạo, bố trí, lập, rút kinh nghiệm, khắc phục, đôn đốc, quán triệt, niêm yết, xử lý,
    giải quyết, sử dụng, khai thác, đăng tải, điều chỉnh, bổ sung, sửa đổi, nâng cấp, nâng cao, hỗ trợ, đầu tư, thành lập, kiện toàn,
    cung cấp, tiếp nhận, quản lý, bảo trì, chuyển giao, chuyển đổi, số hóa, kết nối, tích hợp, đẩy mạnh, tăng cường, ký kết, thi công`,
  weekdayWord: 'thứ',
  weekday: '7: chủ nhật, chúa nhật',
  daytime: 'sáng, chiều, tối, buổi sáng, buổi chiều, buổi tối, cuối ngày',
  filler: `dự kiến, là, của, ngày giờ, cụ thể, tiến hành, phấn đấu, cơ bản, riêng, cùng kỳ, còn lại, các tháng còn lại, những tháng còn lại, thời gian còn lại, các quý còn lại, phải, cần, sẽ, được, nhất, ước, chốt,
    diễn ra`,
  label:
    'thời gian, thời hạn, thời điểm, tiến độ, hạn, mốc thời gian, thời gian thực hiện, hạn hoàn thành, lộ trình, ngày hoàn thành',
  documentNumber: 'số',
  lunar: 'âm lịch, al',
  festival:
    'tet: tết nguyên đán, tết âm lịch, tết cổ truyền, tết; hungKings: giỗ tổ hùng vương, giỗ tổ; midAutumn: trung thu, tết trung thu',
  midTerm: 'giữa nhiệm kỳ, giữa kỳ, nửa nhiệm kỳ, giữa giai đoạn',
  half: 'nửa',
  numberWord:
    '1: một; 2: hai; 3: ba; 4: bốn; 5: lăm; 6: sáu; 7: bảy, bẩy; 8: tám; 9: chín; 10: mười; 11: mười một; 12: mười hai; 15: mười lăm',
};

/** Words that only look like one of the phrases above, so that they are not taken for it. */
const decoys = `qua các năm, qua từng năm, trong những năm qua, những năm qua, các năm qua, trong các năm qua, những năm trước, các năm trước,
  trong những năm gần đây, những năm gần đây, nhiều năm,
  trước hết, trước tiên, trước mắt, trước hạn, trước thời hạn, trước đây, trước đó, kèm theo, theo đó, trong đó, trong khi, trong khi đó,
  thông tư, đầu tư, chương trình mục tiêu, quá trình, công trình, quy trình, chính quy, tư pháp, bước đầu, lần đầu, đứng đầu, hàng đầu, ban đầu,
  khách hàng, ngân hàng, đơn hàng, mặt hàng, cửa hàng, hàng hóa, việt nam, miền nam, quảng nam, hà nam, đồng nam, phía nam, tình trạng,
  vừa qua, thời gian qua, thông qua việc, kết hợp, trở lên, đến từng, từng bước, mỗi đơn vị, mỗi cơ quan, từng cơ quan, từng đơn vị,
  từng cá nhân, mỗi cán bộ, theo thẩm quyền, theo chức năng, theo lĩnh vực, số lượng, chỉ số, một số, một cửa, một phần, hai cấp, số hóa, con số, chuyển đổi số,
  kỹ thuật số, kinh tế số, đối với, tới các, giờ hành chính, lịch sử, du lịch, chủ tịch`;

const units: ReadonlyArray<readonly [string, string]> = [
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['quý', 'quarter'],
  ['năm', 'year'],
  ['năm học', 'year'],
];

function* everyUnits(): Generator<PhraseEntry> {
  for (const [word, unit] of units) {
    for (const each of ['hằng', 'hàng', 'mỗi', 'từng']) yield entry(`${each} ${word}`, 'everyUnit', unit);
    for (const each of ['các', 'những', 'cả'])
      yield entry(`${each} ${word}`, 'everyUnit', `${each === 'cả' ? 'whole' : 'each'} ${unit}`);
  }
}

function* followingSpans(): Generator<PhraseEntry> {
  const tails = [
    'tiếp theo',
    'kế tiếp',
    'tiếp sau',
    'về sau',
    'sau đó',
    'sau này',
    'liền kề',
    'tiếp',
    'sau',
    'tới',
    'kế tiếp theo',
  ];
  const heads = ['năm', 'tháng', 'quý', 'giai đoạn', 'kỳ', 'năm học', 'nhiệm kỳ', 'thời gian', 'đợt'];
  for (const head of heads)
    for (const tail of tails) {
      for (const each of ['các', 'những', 'trong các', 'trong những', 'cho các', 'cho những', 'của các'])
        yield entry(`${each} ${head} ${tail}`, 'next', '');
      if (head === 'giai đoạn' || head === 'thời gian')
        for (const lead of ['', 'trong ', 'cho ']) yield entry(`${lead}${head} ${tail}`, 'next', '');
    }
}

/** One phrase of the lexicon: its words, folded word keys, and what it means. */
export interface PhraseEntry {
  readonly words: readonly string[];
  readonly type: LexemeType;
  readonly value: string;
}

function entry(phrase: string, type: LexemeType, value: string): PhraseEntry {
  return { words: phrase.trim().split(/\s+/), type, value };
}

/** Every phrase the lexer knows. */
export function phraseEntries(): readonly PhraseEntry[] {
  const entries: PhraseEntry[] = [...everyUnits(), ...followingSpans()];
  for (const [type, list] of Object.entries(phrases) as [LexemeType, string][])
    for (const group of list.split(';')) {
      const colon = group.indexOf(':');
      const value = colon < 0 ? '' : group.slice(0, colon).trim();
      for (const phrase of group.slice(colon + 1).split(',')) entries.push(entry(phrase, type, value));
    }
  for (const phrase of decoys.split(',')) entries.push(entry(phrase, 'word', 'decoy'));
  return entries;
}

/** Words that lose their difference without marks: a printed form of one is never read as another. */
export const homographs: readonly string[] = [
  'năm nắm nằm nấm nạm',
  'quý quỹ quỷ',
  'tháng thắng thăng thẳng',
  'ngày ngây',
  'tuần tuân tuấn tuẫn',
  'hàng hằng hạng hãng',
  'kỳ ký kỹ kỷ',
  'sau sáu sâu',
  'đến đen đèn đền',
  'từ tư tự tứ',
  'mỗi mới mọi môi mời mối',
  'cả cá',
  'giờ gió giỗ',
  'đầu đấu dấu dầu đậu đâu dâu',
  'cuối cưới cười',
  'giữa giũa',
  'lần lan lân lấn lẫn',
  'lúc lực',
  'tới tối',
  'khi khí',
  'nếu nêu',
  'trình trinh',
  'từng tung tùng',
  'bảy bày',
  'hai hại hải',
  'ba bà bá',
  'bốn bổn bộn',
  'một mốt mọt',
  'chín chính chỉn',
  'mười muối',
  'tám tạm tâm tấm',
  'nay này nảy',
  'là lạ',
  'đúng dụng đứng dùng',
  'thứ thử thư thủ thu',
  'số sở so sợ',
  'sáng sang',
  'chiều chiếu',
  'để đề dễ đế',
  'cần cân can căn',
  'lập lắp',
  'đợt đột',
  'nửa nữa',
  'trong trông trồng trọng',
];

/** Folded syllables that recognition damages most; unreadable words near one of them are mended. */
export const mendTargets: readonly string[] =
  'thuong xuyen hang nam thang quy tuan ngay dinh truoc hoan thanh cham nhat giai doan theo hoach'.split(' ');
