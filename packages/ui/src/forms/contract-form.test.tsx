import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { renderPage } from '../testing/render-page.tsx';
import { Form, fieldOf, useContractForm } from './contract-form.tsx';
import { parseTypedDate } from './date-box.tsx';
import { DateField } from './date-field.tsx';
import { NumberField, TextField } from './fields.tsx';
import { issueWords } from './issue-words.ts';
import { SelectField } from './select-fields.tsx';

const schema = z.object({
  name: z.string().min(3),
  rate: z.number().min(0).max(100),
  due: z.iso.date(),
  unit: z.string(),
});
type Body = z.output<typeof schema>;

function Sample({ submit }: { readonly submit: (body: Body) => Promise<unknown> }) {
  const form = useContractForm({ schema, defaults: {}, submit });
  return (
    <Form form={form} submitLabel="Nộp">
      <TextField name="name" label="Tên" />
      <NumberField name="rate" label="Tỷ lệ" unit="%" />
      <DateField name="due" label="Hạn" />
      <SelectField
        name="unit"
        label="Đơn vị"
        options={[
          { value: 'u1', label: 'Sở Xây dựng' },
          { value: 'u2', label: 'Sở Nội vụ' },
        ]}
      />
    </Form>
  );
}

async function fill(user: ReturnType<typeof userEvent.setup>) {
  await user.type(await screen.findByLabelText('Tên'), 'Báo cáo');
  await user.type(screen.getByLabelText('Tỷ lệ'), '97,5');
  await user.type(screen.getByLabelText('Hạn'), '30/11/2023');
  await user.type(screen.getByLabelText('Đơn vị'), 'noi vu');
  await user.click(await screen.findByRole('option', { name: 'Sở Nội vụ' }));
}

describe('a form bound to a contract', () => {
  it('sends parsed values: a decimal comma, a day, a choice found without diacritics', async () => {
    const submit = vi.fn(async (body: Body) => body);
    renderPage(<Sample submit={submit} />);
    const user = userEvent.setup();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Nộp' }));
    await waitFor(() => expect(submit).toHaveBeenCalledOnce());
    expect(submit.mock.calls[0]?.[0]).toEqual({ name: 'Báo cáo', rate: 97.5, due: '2023-11-30', unit: 'u2' });
  });

  it('says in Vietnamese what each field needs, and sends nothing', async () => {
    const submit = vi.fn(async () => undefined);
    renderPage(<Sample submit={submit} />);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Tỷ lệ'), '120');
    await user.type(screen.getByLabelText('Hạn'), '31/02/2023');
    await user.click(screen.getByRole('button', { name: 'Nộp' }));
    expect(await screen.findByText('Phải từ 100 trở xuống.')).toBeTruthy();
    expect(screen.getAllByText('Cần nhập ô này.')).toHaveLength(2);
    expect(screen.getByText('Ghi ngày theo dạng 20/11/2023.')).toBeTruthy();
    expect(screen.getByLabelText('Tên').getAttribute('aria-invalid')).toBe('true');
    expect(submit).not.toHaveBeenCalled();
  });

  it('puts the issues of the server at the fields they name, the rest above the form', async () => {
    const problem = {
      status: 409,
      code: 'TAKEN',
      message: { vi: 'Chưa nhận được.', en: '' },
      requestId: '7F2A',
      issues: [
        { code: 'TAKEN', severity: 'error', path: ['body', 'name'], message: { vi: 'Tên này đã có.', en: '' } },
        { code: 'CLOSED', severity: 'error', path: ['body', 'period'], message: { vi: 'Kỳ đã khoá.', en: '' } },
      ],
    };
    renderPage(<Sample submit={() => Promise.reject({ problem })} />);
    const user = userEvent.setup();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Nộp' }));
    expect(await screen.findByText('Tên này đã có.')).toBeTruthy();
    const above = screen.getAllByRole('alert').find((alert) => alert.textContent?.includes('Kỳ đã khoá.'));
    expect(above?.textContent).toContain('Mã: 7F2A');
    expect(screen.getByLabelText<HTMLInputElement>('Tên').value).toBe('Báo cáo');
  });
});

describe('words of issues', () => {
  it('prefers the words a schema brings', () => {
    const text = { vi: 'Hai mật khẩu khác nhau.', en: 'The passwords differ.' };
    expect(issueWords({ code: 'custom', message: '', params: { text } }, 'en')).toBe('The passwords differ.');
  });

  it('tells a tick from a choice', () => {
    expect(issueWords({ code: 'invalid_value', message: '', values: [true] }, 'vi')).toBe('Cần đánh dấu ô này.');
    expect(issueWords({ code: 'invalid_value', message: '', values: ['a', 'b'] }, 'vi')).toContain('danh sách');
  });
});

describe('parseTypedDate', () => {
  it.each([
    ['5/9/2023', '2023-09-05'],
    ['05-09-2023', '2023-09-05'],
    ['5.9.2023', '2023-09-05'],
    ['2023-09-05', '2023-09-05'],
    ['29/2/2023', undefined],
    ['9/2023', undefined],
  ])('reads %s', (text, day) => {
    expect(parseTypedDate(text)).toBe(day);
  });
});

it('finds the field of a server path', () => {
  expect(fieldOf(['body', 'members', 0, 'unit'])).toBe('members.0.unit');
  expect(fieldOf(['name'])).toBe('name');
});
