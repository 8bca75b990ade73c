import { saveFile } from '../table/export.ts';

const scale = 2;
const margin = 16;
const titleHeight = 28;

function paint(context: CanvasRenderingContext2D, style: CSSStyleDeclaration, path: Path2D): void {
  context.globalAlpha = Number(style.opacity || 1);
  if (style.fill && style.fill !== 'none') {
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke && style.stroke !== 'none') {
    context.strokeStyle = style.stroke;
    context.lineWidth = Number.parseFloat(style.strokeWidth) || 1;
    context.lineCap = style.strokeLinecap === 'round' ? 'round' : 'butt';
    context.lineJoin = style.strokeLinejoin === 'round' ? 'round' : 'miter';
    context.setLineDash(
      style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
    );
    context.stroke(path);
  }
  context.globalAlpha = 1;
}

function pathOf(element: Element): Path2D | undefined {
  const read = (name: string) => Number(element.getAttribute(name) ?? 0);
  const path = new Path2D();
  switch (element.tagName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'rect':
      path.rect(read('x'), read('y'), read('width'), read('height'));
      return path;
    case 'circle':
      path.arc(read('cx'), read('cy'), read('r'), 0, 2 * Math.PI);
      return path;
    default:
      return undefined;
  }
}

function write(context: CanvasRenderingContext2D, element: SVGTextElement, style: CSSStyleDeclaration): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.fill;
  context.textAlign = style.textAnchor === 'end' ? 'right' : style.textAnchor === 'middle' ? 'center' : 'left';
  context.fillText(element.textContent ?? '', Number(element.getAttribute('x')), Number(element.getAttribute('y')));
}

/**
 * Draws a chart's shapes and words on a canvas, in the page's own font and colours. Charts hold only paths,
 * rectangles, circles and texts without transforms, so no picture has to be loaded: the content security policy
 * would refuse one.
 */
export function drawChart(context: CanvasRenderingContext2D, svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll('path, rect, circle, text')) {
    const style = getComputedStyle(element);
    if (element instanceof SVGTextElement) write(context, element, style);
    else {
      const path = pathOf(element);
      if (path) paint(context, style, path);
    }
  }
}

/** Saves a chart with its title as a picture at twice the size of the screen. */
export async function savePng(name: string, svg: SVGSVGElement, title: string): Promise<void> {
  const { width, height } = svg.getBoundingClientRect();
  const page = getComputedStyle(document.body);
  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (height + 2 * margin + titleHeight) * scale;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(scale, scale);
  context.fillStyle = page.backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = page.color;
  context.font = `600 14px ${page.fontFamily}`;
  context.fillText(title, margin, margin + 12);
  context.translate(margin, margin + titleHeight);
  drawChart(context, svg);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) saveFile(`${name}.png`, blob);
}
