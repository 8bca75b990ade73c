/** A product of a task as a change names it; without an id it is new. */
export interface NamedProduct {
  readonly productId?: string | undefined;
  readonly name: string;
}

/**
 * Products out of lines of text. A line that reads as before keeps its product with the tick; where as many lines as
 * products are left over, a line that was reworded keeps the product in its place.
 * @example productsOfLines('Báo cáo\n\nBiểu mẫu', [{ productId: 'a', name: 'Báo cáo' }])
 * // [{ productId: 'a', name: 'Báo cáo' }, { name: 'Biểu mẫu' }]
 */
export function productsOfLines(text: string, before: readonly NamedProduct[]): NamedProduct[] {
  const names = [...new Set(text.split('\n').flatMap((line) => line.trim() || []))];
  const same = new Map(before.map((product) => [product.name, product]));
  const reworded = names.filter((name) => !same.has(name));
  const left = before.filter((product) => !names.includes(product.name));
  const kept = reworded.length === left.length ? left : [];
  return names.map((name) => same.get(name) ?? { ...kept[reworded.indexOf(name)], name });
}
