// Application enquiry: guide 000 p. 21; Chinese: guide 003 §5.2.1.
window.Portal.start(() => {
  const { Portal } = window;
  Portal.rangePicker();
  Portal.dates();

  const feedback = (kind, title) => (_event, _value, row) =>
    Portal.post('apply/feedback', { serial: row.serial, kind }).then(({ text }) =>
      Portal.note(Portal.t(title), text),
    );

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
