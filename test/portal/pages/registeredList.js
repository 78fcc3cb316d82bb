// Registered in China: guide 002 step 2-3 (one row a category, "Examine" furthest to the right). The columns
// between are not told there: guessed.
window.Portal.start(() => {
  const { Portal } = window;
  Portal.rangePicker();

  const view = (_event, _value, row) =>
    Portal.open({
      url: `/sw/cfppweb/registeredDetail?regNo=${row.regNo}`,
      title: row.category,
      tabId: `registered-view-${row.regNo}`,
    });

  const list = Portal.table('#registered_table', {
    url: 'registered/query',
    query: () => Portal.values('#query'),
    fixed: 2,
    height: 320,
    columns: [
      { title: 'col.order', width: 60, formatter: Portal.order('#registered_table') },
      { field: 'regNo', title: 'col.regNo', width: 190 },
      { field: 'category', title: 'col.category', width: 140 },
      { field: 'name', title: 'registered.name', width: 170 },
      { field: 'regDate', title: 'registered.regDate', width: 120 },
      { field: 'expiry', title: 'col.expiry', width: 120 },
      { field: 'state', title: 'registered.state', width: 100 },
      {
        title: 'col.actions',
        width: 90,
        formatter: Portal.link('registered-view', 'btn.view'),
        events: { 'click .registered-view': view },
      },
    ],
  });
  Portal.queryBlock('#query', list);
});
