// Recalls that customs push: guide 004 §5.2.3. The conditions are its, the columns guessed after them.
window.Portal.start(() => {
  const { Portal } = window;
  const list = Portal.table('#recall_table', {
    url: 'recall/query',
    query: () => Portal.values('#query'),
    height: 330,
    columns: [
      { title: 'trace.order', width: 60, formatter: Portal.order('#recall_table') },
      { field: 'no', title: 'trace.no', width: 160 },
      { field: 'declaration', title: 'trace.declaration', width: 170 },
      { field: 'item', title: 'trace.item', width: 80 },
      { field: 'name', title: 'trace.productName', width: 190 },
      { field: 'reason', title: 'recall.reason', width: 190 },
      { field: 'date', title: 'recall.date', width: 120 },
      { field: 'state', title: 'trace.state', width: 100 },
    ],
  });
  list.on('click-row.bs.table', (_event, row) =>
    Portal.open({
      url: `/food/trace/recallForm?no=${row.no}`,
      title: Portal.t('recall.form'),
      tabId: `recall-view-${row.no}`,
    }),
  );
  Portal.queryBlock('#query', list);
});
