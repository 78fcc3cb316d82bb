// Application for modification, the list: guide 000 p. 14.
window.Portal.start(() => {
  const { Portal } = window;
  Portal.rangePicker();

  const modify = (_event, _value, row) =>
    Portal.post('change/open', { registration: row.serial }).then((answer) => {
      if (!answer.ok) {
        Portal.alert(answer.message);
        return;
      }
      Portal.open({
        url: `/sw/cfppweb/form?serial=${answer.serial}`,
        title: Portal.t('form.title'),
        tabId: `change-modify-${row.serial}`,
      });
    });

  const list = Portal.table('#change_table', {
    url: 'change/query',
    query: () => Portal.values('#query'),
    fixed: 2,
    height: 300,
    columns: [
      { title: 'col.order', width: 60, formatter: Portal.order('#change_table') },
      { field: 'serial', title: 'col.serial', width: 190 },
      { field: 'category', title: 'col.category', width: 150 },
      { field: 'regNo', title: 'col.regNo', width: 190 },
      { field: 'expiry', title: 'col.expiry', width: 130 },
      {
        title: 'col.actions',
        width: 90,
        formatter: Portal.link('change-modify', 'btn.modify'),
        events: { 'click .change-modify': modify },
      },
    ],
  });
  Portal.queryBlock('#query', list);
});
