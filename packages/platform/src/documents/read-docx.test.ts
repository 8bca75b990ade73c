import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx.ts';
import { cell, docxOf, paragraph, run } from './rendered-plan.testkit.ts';

function listed(text: string, level: number, list = 1): string {
  return paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

function level(index: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '-')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

describe('readDocx', () => {
  it('computes the numbers of lists', () => {
    const body = [
      listed('Mục tiêu', 0),
      listed('Chung', 1),
      listed('Một', 2),
      listed('Hai', 2),
      listed('Riêng', 1),
      listed('Ba', 2),
      listed('Gạch', 0, 2),
      listed('Nhiệm vụ', 0),
      listed('Chung', 1),
      listed('Phụ', 0, 3),
    ];
    const markers = readDocx(docxOf(body.join(''), { 'word/numbering.xml': numbering })).blocks.map((block) =>
      block.kind === 'listItem' ? block.marker : block.kind,
    );
    expect(markers).toEqual(['I.', 'I.1.', 'a)', 'b)', 'I.2.', 'a)', '-', 'II.', 'II.1.', 'I.']);
  });

  it('takes the number of a heading from its style', () => {
    const styles = `<w:styles><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="K"><w:basedOn w:val="H"/></w:style></w:styles>`;
    const body = paragraph(run('Mục tiêu'), '<w:pStyle w:val="K"/>');
    const source = readDocx(docxOf(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }));
    expect(source.blocks).toMatchObject([{ kind: 'heading', number: 'I.', text: 'Mục tiêu', level: 1 }]);
    expect(source.lines).toEqual(['I. Mục tiêu']);
  });

  it('resolves cells merged over columns and rows', () => {
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const body = `<w:tbl>${row(cell(['STT']), cell(['Cơ quan'], '<w:gridSpan w:val="2"/>'))}${row(
      cell(['1']),
      cell(['Sở A'], '<w:vMerge w:val="restart"/>'),
      cell(['Sở B']),
    )}${row(cell(['2']), cell([], '<w:vMerge/>'), cell([]))}</w:tbl>`;
    const [table] = readDocx(docxOf(body)).blocks;
    expect(table?.kind === 'table' && table.rows.map((entry) => entry.cells)).toEqual([
      [{ paragraphs: ['STT'] }, { paragraphs: ['Cơ quan'] }, { paragraphs: ['Cơ quan'], merged: 'left' }],
      [{ paragraphs: ['1'] }, { paragraphs: ['Sở A'] }, { paragraphs: ['Sở B'] }],
      [{ paragraphs: ['2'] }, { paragraphs: ['Sở A'], merged: 'above' }, { paragraphs: [] }],
    ]);
  });

  it('takes tracked changes as accepted, in runs, rows and ends of paragraphs', () => {
    const deleted = '<w:del><w:r><w:delText>cũ</w:delText><w:t>cũ</w:t></w:r></w:del>';
    const body = [
      paragraph(`${run('Giao ')}${deleted}<w:ins>${run('Sở A')}</w:ins>`),
      paragraph(run('Đầu '), '<w:rPr><w:del/></w:rPr>'),
      paragraph(run('cuối')),
      `<w:tbl><w:tr>${cell(['1'])}${cell(['a'])}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(['2'])}${cell(['b'])}</w:tr></w:tbl>`,
    ];
    expect(readDocx(docxOf(body.join(''))).lines).toEqual(['Giao Sở A', 'Đầu cuối', '1\ta']);
  });

  it('keeps footnotes, text boxes, headers and footers apart, in composed letters', () => {
    const body = paragraph(
      `${run('Kê\u0301 hoạch')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:pict><w:txbxContent>${paragraph(run('Trong khung'))}</w:txbxContent></w:pict></w:r>`,
    );
    const source = readDocx(
      docxOf(body, {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">${paragraph(run('Chú thích'))}</w:footnote></w:footnotes>`,
        'word/header1.xml': `<w:hdr>${paragraph(run('Đầu trang'))}</w:hdr>`,
      }),
    );
    expect(source.blocks.map((block) => [block.kind, 'text' in block ? block.text : ''])).toEqual([
      ['paragraph', 'Kế hoạch'],
      ['footnote', 'Chú thích'],
      ['paragraph', 'Trong khung'],
      ['pageEdge', 'Đầu trang'],
    ]);
  });
});
