// The importer's own filings: guide 004 §5.2.2. Conditions, state and QR code are its, the other columns guessed.
window.Portal.start(() => {
  const { Portal, Trace } = window;
  const open = (row) => {
    const page = row.state === Portal.t('trace.save') ? 'traceFiling' : 'traceDetail';
    Portal.open({
      url: `/food/trace/${page}?no=${row.no}`,
      title: Portal.t(page === 'traceFiling' ? 'trace.filing' : 'trace.detail'),
      tabId: `trace-view-${row.no}`,
    });
  };
  const list = Portal.table('#trace_table', {
    url: 'trace/query',
    query: () => Portal.values('#query'),
    height: 330,
    columns: [
      { title: 'trace.order', width: 60, formatter: Portal.order('#trace_table') },
      { field: 'no', title: 'trace.no', width: 160 },
      { field: 'declaration', title: 'trace.declaration', width: 170 },
      { field: 'item', title: 'trace.item', width: 80 },
      { field: 'name', title: 'trace.productName', width: 190 },
      { field: 'date', title: 'trace.date', width: 110 },
      { field: 'state', title: 'trace.state', width: 120 },
      {
        title: 'trace.qr',
        width: 110,
        formatter: (_value, row) => (row.qr ? Portal.link('show-qr', 'trace.qr')() : '-'),
        events: {
          'click .show-qr': (event, _value, row) => {
            event.stopPropagation();
            Trace.qr(row.no);
          },
        },
      },
    ],
  });
  list.on('click-row.bs.table', (_event, row) => open(row));
  Portal.queryBlock('#query', list);
});
