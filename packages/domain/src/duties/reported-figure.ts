/**
 * What makes figures of several reports one and the same: their name and unit of measure, whatever their capitals and
 * spaces. Source: design, figures typed once feed metrics.
 * @example figureIdentity('Hồ sơ  đúng hạn', 'Hồ sơ') // 'hồ sơ đúng hạn|hồ sơ'
 */
export function figureIdentity(name: string, measure: string): string {
  const plain = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return `${plain(name)}|${plain(measure)}`;
}
