import {
  CheckboxField,
  Columns,
  DateField,
  FileDrop,
  Form,
  MultiSelectField,
  NumberField,
  PasswordField,
  RadioField,
  Section,
  SelectField,
  Stack,
  showNote,
  TagsField,
  TextAreaField,
  TextField,
  useContractForm,
} from '@nanghang/ui';
import { z } from 'zod';

const schema = z.object({
  name: z.string().min(3).max(120),
  email: z.email().optional(),
  lead: z.string().min(1),
  partners: z.array(z.string()).min(1),
  due: z.iso.date(),
  rate: z.number().min(0).max(100),
  note: z.string().max(500).optional(),
  words: z.array(z.string()),
  how: z.enum(['split', 'keep']),
  agreed: z.literal(true),
  password: z.string().min(12),
});

const units = ['Sở Xây dựng', 'Sở Nội vụ', 'Sở Tư pháp', 'Sở Công Thương', 'Văn phòng UBND tỉnh'].map(
  (label, index) => ({
    value: `unit-${index}`,
    label,
  }),
);

export function FormSamples() {
  const form = useContractForm({
    schema,
    defaults: {
      name: 'Báo cáo tháng 11',
      due: '2023-11-30',
      rate: 120,
      partners: ['unit-1', 'unit-2'],
      words: ['minh bạch'],
      note: 'Đã đối thoại với doanh nghiệp, công khai 14 vướng mắc trên trang của Sở.',
      how: 'split' as const,
      password: '',
    },
    submit: async (body) => {
      if (body.name === 'trùng')
        throw {
          status: 409,
          code: 'TAKEN',
          message: { vi: 'Tên này đã có.', en: 'The name is taken.' },
          issues: [
            {
              code: 'TAKEN',
              severity: 'error',
              path: ['body', 'name'],
              message: { vi: 'Tên này đã có.', en: 'Taken.' },
            },
          ],
          requestId: '7F2A',
        };
      return body;
    },
    onDone: () => showNote({ message: 'Đã nộp báo cáo.' }),
  });
  return (
    <Section title="Ô nhập: nhãn ở trên, lời nhắc ở dưới, lỗi nói điều cần làm" ruled>
      <Form form={form} label="Mẫu ô nhập" submitLabel="Nộp báo cáo">
        <Columns of={3}>
          <Stack gap={12}>
            <TextField name="name" label="Tên báo cáo" hint="Từ 3 đến 120 ký tự" />
            <TextField name="email" label="Thư điện tử" type="email" optional />
            <SelectField
              name="lead"
              label="Đơn vị chủ trì"
              options={units}
              hint="Một đơn vị; nhóm thì chọn ở Phối hợp"
            />
            <MultiSelectField name="partners" label="Phối hợp" options={units} />
          </Stack>
          <Stack gap={12}>
            <DateField name="due" label="Hạn kế tiếp" />
            <NumberField name="rate" label="Tỷ lệ đúng hạn" unit="%" hint="Từ 0 đến 100" />
            <TextAreaField
              name="note"
              label="Đã làm được gì"
              maxLength={500}
              hint="Có thể chép từ kỳ trước."
              optional
            />
            <TagsField name="words" label="Từ khoá" hint="Gõ rồi nhấn Enter" />
          </Stack>
          <Stack gap={12}>
            <RadioField
              name="how"
              label="Dòng 558 chứa hai hàng"
              options={[
                { value: 'split', label: 'Tách thành hai', note: 'Hàng 32 nhận phần còn lại' },
                { value: 'keep', label: 'Giữ một hàng, sửa tay' },
              ]}
            />
            <PasswordField name="password" label="Mật khẩu" autoComplete="new-password" hint="Ít nhất 12 ký tự" />
            <CheckboxField name="agreed" label="Số liệu đã được người phụ trách xem" />
            <FileDrop
              label="Tài liệu kiểm chứng"
              accept={['.pdf', '.jpg']}
              maxBytes={20_000_000}
              files={[
                { id: 'a', name: 'Biên bản đối thoại doanh nghiệp 14-11.pdf', bytes: 1_200_000 },
                { id: 'b', name: 'Ảnh niêm yết.jpg', bytes: 800_000, progress: 0.64 },
              ]}
              onFiles={() => undefined}
              onRemove={() => undefined}
            />
          </Stack>
        </Columns>
      </Form>
    </Section>
  );
}
