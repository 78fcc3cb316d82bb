// Product type enquiry: guide 000 p. 24.
window.Portal.start(() => {
  const { Portal } = window;
  const $ = window.jQuery;
  const FIELDS = [
    { field: 'hs', title: 'product.hs', width: 100 },
    { field: 'name', title: 'product.name', width: 210, align: 'left' },
    { field: 'ciq', title: 'product.ciq', width: 80 },
    { field: 'ciqName', title: 'product.ciqName', width: 260, align: 'left' },
    { field: 'range', title: 'product.range', width: 120 },
    { field: 'category', title: 'product.category', width: 120 },
    { field: 'recommended', title: 'product.recommended', width: 98 },
    { field: 'remarks', title: 'product.remarks', width: 80 },
  ];
  const query = () => Portal.values('#query');

  /** "3,400" instead of "3400", as tables of a later generation may write it. */
  const marked = (from, to, total) => {
    const number = (one) => Number(one).toLocaleString('en');
    return Portal.context.edition === 'zh'
      ? `显示第 ${number(from)} 到第 ${number(to)} 条记录，总共 ${number(total)} 条记录`
      : `Showing ${number(from)} to ${number(to)} of ${number(total)} rows`;
  };

  /** The same list by layui, whose foot tells pages and the total, not the rows of a page. */
  function layuiList() {
    const { table } = window.layui;
    const sizes = Portal.context.pageSizes.filter((one) => one !== 'All');
    table.render({
      elem: '#product_table',
      id: 'products',
      url: '/sw/cfppweb/product/query',
      method: 'post',
      where: { formCondition: JSON.stringify(query()) },
      page: true,
      limit: Portal.context.pageSize,
      limits: sizes,
      parseData: ({ rows, total }) => ({ code: 0, count: total, data: rows }),
      cols: [
        [
          { type: 'numbers', title: Portal.t('col.order'), width: 68 },
          ...FIELDS.map(({ field, title, width }) => ({ field, title: Portal.t(title), width })),
        ],
      ],
    });
    const ask = () =>
      table.reloadData('products', {
        where: { formCondition: JSON.stringify(query()) },
        page: { curr: 1 },
      });
    $('#query').on('submit', (event) => {
      event.preventDefault();
      ask();
    });
    $('#query').on('reset', () => setTimeout(ask, 0));
  }

  Portal.rangePicker();
  if (Portal.context.productPaging === 'layui') {
    layuiList();
    return;
  }
  const list = Portal.table('#product_table', {
    url: 'product/query',
    query,
    fixed: 2,
    newerHeight: 520,
    columns: [{ title: 'col.order', width: 68, formatter: Portal.order('#product_table') }, ...FIELDS],
    ...(Portal.context.productPaging === 'thousands' && { more: { formatShowingRows: marked } }),
  });
  Portal.queryBlock('#query', list);
});
