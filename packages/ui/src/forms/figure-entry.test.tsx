import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { FigureEntry } from './figure-entry.tsx';

function Sample() {
  const [value, setValue] = useState<number | string | null>(14);
  const rate = typeof value === 'number' ? String(12 / value) : '–';
  return (
    <FigureEntry
      title="Số liệu"
      rows={[{ id: 'a', label: 'Vướng mắc tiếp nhận', value, previous: 1100 }]}
      results={[{ id: 'r', label: 'Tỷ lệ', value: rate, previous: '81,8%' }]}
      onChange={(_, next) => setValue(next)}
    />
  );
}

it('takes figures as written in Vietnamese beside the last ones, and computes below', async () => {
  renderPage(<Sample />);
  const box = await screen.findByLabelText('Vướng mắc tiếp nhận');
  expect(box.getAttribute('aria-describedby')).not.toBeNull();
  expect(screen.getByText('1.100')).toBeDefined();
  await userEvent.clear(box);
  expect(screen.getByText('–')).toBeDefined();
  await userEvent.type(box, '1,5');
  expect(screen.getByText('8')).toBeDefined();
  await userEvent.type(box, 'x');
  expect(screen.getByRole('alert').textContent).toBe('Ghi một số, như 7,15.');
});
