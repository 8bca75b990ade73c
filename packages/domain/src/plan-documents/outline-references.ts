import type { OutlineNode } from './outline.ts';

function ancestors(node: OutlineNode): OutlineNode[] {
  const chain: OutlineNode[] = [];
  for (let at: OutlineNode | null = node; at; at = at.parent) chain.unshift(at);
  return chain.slice(1);
}

/** Labels from the chapter down; a decimal number stands for the numbers it repeats, dashes count among their kind. */
function labelsOf(chain: readonly OutlineNode[]): string[] {
  const labels: string[] = [];
  for (const node of chain) {
    const marker = node.marker;
    if (!marker) continue;
    if (marker.style === 'decimal') {
      const repeated = labels.findIndex((label) => marker.label.startsWith(`${label}.`) && /^\d/.test(label));
      if (repeated >= 0) labels.length = repeated;
      labels.push(marker.label);
    } else if (marker.style === 'dash' || marker.style === 'plus' || marker.style === 'bullet')
      labels.push(String(placeAmong(node)));
    else labels.push(marker.label);
  }
  return labels;
}

function placeAmong(node: OutlineNode): number {
  const siblings = (node.parent?.children ?? []).filter((child) => child.marker?.style === node.marker?.style);
  return siblings.indexOf(node) + 1;
}

/**
 * Number of an item with its chapter ("III.5.2.1"); dashes count from 1 under their heading.
 * @param suffix letter of a duty among several of one item
 */
export function referenceOf(node: OutlineNode, annex: string, suffix: string): string | null {
  const labels = labelsOf(ancestors(node));
  const prefix = annex === '' ? [] : [annex.replace('Phụ lục', 'PL').replace(/\s+/g, '')];
  const label = [...prefix, ...labels].join('.');
  return label === '' ? null : `${label}${suffix}`;
}

/** Number and title of the nearest heading above an item ("III.5 Trưởng Phòng Nội vụ"). */
export function sectionOf(node: OutlineNode, annex: string): string | null {
  const chain = ancestors(node)
    .slice(0, -1)
    .filter((above) => above.text !== '' && above.marker !== null);
  const heading = chain[chain.length - 1];
  if (!heading) return annex === '' ? null : annex;
  const title = `${labelsOf(ancestors(heading)).join('.')} ${heading.text.replace(/[\s:]+$/, '')}`.trim();
  return annex === '' ? title : `${annex} - ${title}`;
}
