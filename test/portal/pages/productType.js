// Product type enquiry: guide 000 p. 24.
window.Portal.start(() => {
  const { Portal } = window;
  Portal.rangePicker();
  const list = Portal.table('#product_table', {
    url: 'product/query',
    query: () => Portal.values('#query'),
    fixed: 2,
    newerHeight: 520,
    columns: [
      { title: 'col.order', width: 68, formatter: Portal.order('#product_table') },
      { field: 'hs', title: 'product.hs', width: 100 },
      { field: 'name', title: 'product.name', width: 210, align: 'left' },
      { field: 'ciq', title: 'product.ciq', width: 80 },
      { field: 'ciqName', title: 'product.ciqName', width: 260, align: 'left' },
      { field: 'range', title: 'product.range', width: 120 },
      { field: 'category', title: 'product.category', width: 120 },
      { field: 'recommended', title: 'product.recommended', width: 98 },
      { field: 'remarks', title: 'product.remarks', width: 80 },
    ],
  });
  Portal.queryBlock('#query', list);
});
