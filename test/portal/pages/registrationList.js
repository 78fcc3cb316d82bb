// Application for extension and for cancellation: the list of registrations, with a button each. No guide shows
// these lists; their columns are those of Application for modification (guide 000 p. 14).
window.Portal.start(() => {
  const { Portal } = window;
  const $ = window.jQuery;
  Portal.rangePicker();

  const extend = (row) =>
    Portal.post('extension/open', { registration: row.serial }).then((answer) => {
      if (!answer.ok) {
        Portal.alert(answer.message);
        return;
      }
      Portal.open({
        url: `/sw/cfppweb/registerForm?serial=${answer.serial}`,
        title: Portal.t('reg.titleExtension'),
        tabId: `extension-${row.serial}`,
      });
    });

  /** What the portal asks before a cancellation is not known: a reason is guessed. */
  const cancel = (row) =>
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(`${Portal.t('menu.cancellation')} ${row.regNo}`),
      area: ['480px', 'auto'],
      btn: [Portal.t('btn.submit'), Portal.t('btn.cancel')],
      content: `<div class="dialog-fields"><p>${Portal.escapeHtml(Portal.t('cancel.note'))}</p><div class="cell"><label class="cell-label" for="reason"><span class="star">*</span><span>${Portal.escapeHtml(Portal.t('cancel.reason'))}</span></label><textarea id="reason" rows="3" class="form-control input-sm"></textarea></div></div>`,
      yes: (index) => {
        const reason = String($('#reason').val()).trim();
        if (reason === '') {
          Portal.alert(Portal.t('reg.required'));
          return;
        }
        window.layui.layer.close(index);
        Portal.post('cancellation/submit', { registration: row.serial }).then((answer) =>
          Portal.alert(answer.message),
        );
      },
    });

  const { kind } = document.body.dataset;
  const { table, button, press } = {
    extension: { table: '#extend_table', button: 'btn.extension', press: extend },
    cancellation: { table: '#cancel_table', button: 'btn.cancellation', press: cancel },
  }[kind];

  const list = Portal.table(table, {
    url: 'registered/query',
    query: () => ({ ...Portal.values('#query'), kind }),
    fixed: 2,
    height: 300,
    columns: [
      { title: 'col.order', width: 60, formatter: Portal.order(table) },
      { field: 'serial', title: 'col.serial', width: 190 },
      { field: 'category', title: 'col.category', width: 150 },
      { field: 'regNo', title: 'col.regNo', width: 190 },
      { field: 'expiry', title: 'col.expiry', width: 130 },
      {
        title: 'col.actions',
        width: 110,
        formatter: Portal.link('row-press', button),
        events: { 'click .row-press': (_event, _value, row) => press(row) },
      },
    ],
  });
  Portal.queryBlock('#query', list);
});
