import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../testing/render-page.tsx';
import { DueMark, dueMeaning } from './due-mark.tsx';

it.each([
  ['2023-11-13', 'Trễ 7 ngày'],
  ['2023-11-20', 'Hạn hôm nay'],
  ['2023-11-24', 'Còn 4 ngày'],
  ['2027-11-20', 'Còn 1.461 ngày'],
  [null, 'Chưa có hạn'],
])('says %s as seen from the business date', async (due, words) => {
  renderPage(<DueMark due={due} />);
  expect(await screen.findByText(words)).toBeTruthy();
});

it('is soon up to the last of the days before', () => {
  const meanings = ['2023-11-19', '2023-11-20', '2023-11-23', '2023-11-24'].map((day) =>
    dueMeaning(day, '2023-11-20', 3),
  );
  expect(meanings).toEqual(['late', 'soon', 'soon', 'open']);
});
