// Application enquiry: guide 000 p. 21; Chinese: guide 003 §5.2.1.
window.Portal.start(() => {
  const { Portal } = window;
  Portal.rangePicker();
  Portal.dates();

  const $ = window.jQuery;

  /** A dialog of Bootstrap, which stands on the page from the start and is filled anew for each row. */
  const modal = (title, asking) => {
    $('#feedback-title').text(title);
    $('#feedback-text').text(Portal.t('feedback.loading'));
    $('#feedback-modal').modal('show');
    asking.then(({ text }) => $('#feedback-text').html(Portal.inLines(text)));
  };

  const table = (title, rows) =>
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(title),
      area: ['620px', '260px'],
      btn: [Portal.t('btn.ok')],
      content: `<table class="table table-bordered feedback-table"><thead><tr><th>${Portal.escapeHtml(Portal.t('feedback.time'))}</th><th>${Portal.escapeHtml(Portal.t('feedback.opinion'))}</th></tr></thead><tbody>${rows
        .map(([time, text]) => `<tr><td>${Portal.escapeHtml(time)}</td><td>${Portal.inLines(text)}</td></tr>`)
        .join('')}</tbody></table>`,
    });

  const page = (title, serial, kind) =>
    window.layui.layer.open({
      type: 2,
      title: Portal.escapeHtml(title),
      area: ['620px', '300px'],
      content: `/sw/cfppweb/feedback?serial=${serial}&kind=${kind}`,
    });

  const feedback = (kind, key) => (_event, _value, row) => {
    const title = Portal.t(key);
    const { feedback: how } = Portal.context;
    if (how === 'frame') {
      page(title, row.serial, kind);
      return;
    }
    const asking = Portal.post('apply/feedback', { serial: row.serial, kind });
    if (how === 'modal') modal(title, asking);
    else if (how === 'table') asking.then(({ text }) => table(title, [[row.time, text]]));
    else asking.then(({ text }) => Portal.note(title, text));
  };

  const view = (_event, _value, row) =>
    Portal.open({
      url: `/sw/cfppweb/${row.page ?? 'form'}?serial=${row.serial}`,
      title: row.serial,
      tabId: `apply-view-${row.serial}`,
    });

  const list = Portal.table('#apply_table', {
    url: 'apply/query',
    query: () => Portal.values('#query'),
    fixed: 2,
    checkbox: true,
    columns: [
      {
        title: 'col.order',
        width: 64,
        formatter: Portal.order('#apply_table'),
      },
      { field: 'serial', title: 'col.serial', width: 186 },
      { field: 'regNo', title: 'col.regNo', width: 178 },
      { field: 'time', title: 'col.time', width: 145 },
      { field: 'category', title: 'col.category', width: 130 },
      { field: 'type', title: 'col.type', width: 135 },
      { field: 'status', title: 'col.status', width: 190 },
      {
        title: 'col.customs',
        width: 140,
        formatter: Portal.link('view-customs', 'btn.view'),
        events: { 'click .view-customs': feedback('customs', 'col.customs') },
      },
      {
        title: 'col.institution',
        width: 160,
        formatter: Portal.link('view-institution', 'btn.view'),
        events: { 'click .view-institution': feedback('institution', 'col.institution') },
      },
      { field: 'step', title: 'col.step', width: 155 },
      {
        title: 'col.actions',
        width: 80,
        formatter: Portal.link('view-apply', 'btn.view'),
        events: { 'click .view-apply': view },
      },
    ],
  });
  Portal.queryBlock('#query', list);
});
