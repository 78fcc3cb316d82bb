// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { fieldHasFile, findUploadPlaces, readAttachments } from '../../src/portal/attachments';
import { readForm } from '../../src/portal/form';
import { createLexicon } from '../../src/portal/lexicon';
import { readTable } from '../../src/portal/tables';
import { knowledge } from './knowledge';

const lexicon = createLexicon(knowledge);

/** Builds elements from a small tree, so that no test needs HTML sinks. */
function page(html: string): Document {
  return new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
}

function list(rows: string): ReturnType<typeof readAttachments> {
  const document = page(
    `<table><thead><tr><th>Order No.</th><th>Attachment type</th><th>Required</th><th></th></tr></thead><tbody>${rows}</tbody></table>`,
  );
  const element = document.querySelector('table');
  const table = element ? readTable(element, knowledge.tables, lexicon) : undefined;
  if (!table) throw new Error('not read as a list of attachments');
  expect(table.spec.id).toBe('attachments');
  return readAttachments(table, lexicon);
}

const row = (type: string, file: string): string =>
  `<tr><td>1</td><td>${type}</td><td>No</td><td>${file}</td></tr>`;

describe('an attachment list', () => {
  it.each([
    ['a file name', 'approval certificate.PDF', true],
    ['a Chinese file name', '平面图.pdf', true],
    ['a file name and a button close behind', 'plan.pdf<a>删除</a>', true],
    ['a button to delete', '<a href="javascript:;">Delete</a>', true],
    ['a button to delete, by its title', '<button title="Delete"><i></i></button>', true],
    ['a link to a file of any name', '<a href="/download?id=3">certificate</a>', true],
    ['a tick', '√', true],
    ['nothing', '', false],
    ['a button to upload', '<button>Attachment upload</button>', false],
    ['a dead button to delete', '<button disabled>Delete</button>', false],
    ['the file types that are taken', '*.jpg|.jpeg|.gif|.png|.bmp|.pdf', false],
    ['"not uploaded"', 'Not uploaded', false],
    ['"not uploaded" in Chinese', '未上传', false],
  ])('with %s in its last cell', (_name, cell, uploaded) => {
    expect(list(row('Processing flow chart', cell))).toEqual([
      { id: 'attachment.flow-chart', text: 'Processing flow chart', uploaded },
    ]);
  });

  it('goes on with the row above where the type is blank, as in guide 000 p. 17', () => {
    const rows = row('Declaration of the manufacturer', '') + row('', 'second.pdf') + row('', '');
    expect(list(rows)).toEqual([
      { id: 'attachment.declaration', text: 'Declaration of the manufacturer', uploaded: true },
    ]);
  });

  it('keeps a type that nobody knows by its text', () => {
    expect(list(row('Certificate of the moon', ''))).toEqual([
      { text: 'Certificate of the moon', uploaded: false },
    ]);
  });

  it('is read by its types where the header says nothing that is known', () => {
    const document = page(
      `<table><thead><tr><th>#</th><th>Zbrx</th><th>?</th></tr></thead><tbody>
        <tr><td>1</td><td>企业声明</td><td>a.pdf</td></tr><tr><td>2</td><td>Unknown thing</td><td></td></tr>
        <tr><td>3</td><td>加工工艺流程图</td><td></td></tr></tbody></table>`,
    );
    const table = readTable(document.querySelector('table') as Element, knowledge.tables, lexicon);
    expect(table && readAttachments(table, lexicon).map(({ text, uploaded }) => [text, uploaded])).toEqual([
      ['企业声明', true],
      ['Unknown thing', false],
      ['加工工艺流程图', false],
    ]);
  });
});

describe('the field of an attachment', () => {
  let document: Document;
  beforeEach(() => {
    document = page(`
      <ul><li><a href="#one">Basic information</a></li><li><a href="#two">Production-related information:</a></li></ul>
      <div class="tab-pane" id="one"><table id="list"><tbody><tr><td>Processing flow chart</td></tr></tbody></table></div>
      <div class="tab-pane" id="two"><div class="form-group"><label>* Processing flow chart</label>
        <span>flow.pdf</span><a href="#">Delete</a></div>
        <div class="form-group"><label id="template">Declaration</label><a href="/t">declaration_template.pdf</a></div></div>`);
  });

  it('is found with its tab, outside the list', () => {
    const label = document.querySelector('label') as Element;
    const cell = document.querySelector('td') as Element;
    const places = findUploadPlaces(
      [
        [cell, 'attachment.flow-chart'],
        [label, 'attachment.flow-chart'],
      ],
      document.querySelector('#list') as Element,
      knowledge.attachments,
    );
    expect(places.get('attachment.flow-chart')).toEqual({
      tab: 'Production-related information',
      field: 'Processing flow chart',
    });
  });

  it('says that a file is there by its name and a button to delete it; a form to download is none', () => {
    expect(fieldHasFile(document.querySelector('label') as Element, lexicon)).toBe(true);
    expect(fieldHasFile(document.querySelector('#template') as Element, lexicon)).toBe(false);
  });
});

describe('a form', () => {
  const labels = (document: Document): [Element, string][] =>
    [...document.querySelectorAll('[data-id]')].map((element) => [
      element,
      element.getAttribute('data-id') ?? '',
    ]);

  it('tells its registration, its route and, by its address, its serial', () => {
    const document = page(`
      <label data-id="form.via-authority"><input type="radio" name="r"> via</label>
      <label data-id="form.direct"><input type="radio" name="r" checked> direct</label>
      <div class="form-group"><label data-id="form.registration-in-china">No.</label>
        <input type="password" value="CNOR18PP1804010103"><input value=" CNOR18FF1804010002 "></div>`);
    expect(readForm(labels(document), 'https://x/form?applyNo=202200000000342960&a=1', lexicon)).toEqual({
      serial: '202200000000342960',
      registration: 'CNOR18FF1804010002',
      route: 'direct',
    });
  });

  it('tells nothing where it shows nothing of the kind, and never a password', () => {
    const document = page(`<div class="form-group"><label data-id="form.registration-in-china">No.</label>
      <input type="password" value="CNOR18PP1804010103"></div>`);
    expect(readForm(labels(document), 'https://x/form?id=12', lexicon)).toEqual({});
  });
});
