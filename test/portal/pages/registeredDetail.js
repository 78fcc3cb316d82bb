// A registration as it stands: guide 002 step 4. Three tabs, nothing to fill in.
window.Portal.start(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  const regNo = new URLSearchParams(window.location.search).get('regNo') ?? '';

  const plainTable = (selector, data, columns) =>
    $(selector).bootstrapTable({
      classes: 'table table-hover',
      data,
      columns: columns.map(({ field, title, width }) => ({
        field,
        title: title ? Portal.t(title) : '',
        width,
        align: 'center',
        formatter: Portal.escapeHtml,
      })),
    });

  Portal.post('registered/detail', { regNo }).then((answer) => {
    $('#category').text(answer.category);
    for (const [name, value] of Object.entries(answer.fields)) $(`#detail-form [name="${name}"]`).val(value);
    $('.only-2026').toggle(Portal.context.edition === 'en2026');
    plainTable('#product_table', answer.products, [
      { field: 'hs', title: 'product.hs', width: 130 },
      { field: 'name', title: 'product.name' },
      { field: 'ciq', title: 'product.ciq', width: 110 },
      { field: 'specific', title: 'reg.specific', width: 240 },
    ]);
    plainTable('#attach_table', answer.attachments, [
      { field: 'order', title: 'att.order', width: 80 },
      { field: 'type', title: 'att.type' },
      { field: 'file', width: 240 },
    ]);
  });
});
