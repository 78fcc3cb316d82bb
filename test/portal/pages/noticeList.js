// Notification, reinspection and rectification: what the GACC sends an enterprise (guide 003 §3.1). No guide
// shows these lists: every column is guessed.
window.Portal.start(() => {
  const { Portal } = window;
  const $ = window.jQuery;
  const { kind } = document.body.dataset;

  const view = (_event, _value, row) => Portal.note(row.title, row.text);

  const fileField = (name) =>
    `<div class="cell"><label class="cell-label" for="${name}"><span class="star">*</span><span>${Portal.escapeHtml(Portal.t(`notice.${name}`))}</span></label><input type="file" id="${name}" name="${name}"></div>`;

  /** A written report and a written statement: guide 003, appendix (整改). */
  const rectify = (_event, _value, row) =>
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(Portal.t('menu.rectification')),
      area: ['480px', 'auto'],
      btn: [Portal.t('btn.submit'), Portal.t('btn.cancel')],
      content: `<div class="dialog-fields"><p>${Portal.escapeHtml(row.text)}</p>${fileField('report')}${fileField('statement')}</div>`,
      yes: (index) => {
        const chosen = (name) => $(`#${name}`)[0].files[0]?.name ?? '';
        Portal.post('notice/rectify', {
          serial: row.serial,
          report: chosen('report'),
          statement: chosen('statement'),
        }).then((answer) => {
          if (answer.ok) window.layui.layer.close(index);
          Portal.alert(answer.message, () => $('#notice_table').bootstrapTable('refresh'));
        });
      },
    });

  const { facts, actions } = {
    notification: { facts: [{ field: 'title', title: 'notice.title', width: 220 }], actions: [] },
    reinspection: { facts: [{ field: 'method', title: 'notice.inspection', width: 150 }], actions: [] },
    rectification: {
      facts: [
        { field: 'deadline', title: 'notice.deadline', width: 110 },
        { field: 'state', title: 'notice.state', width: 110 },
      ],
      actions: [
        {
          title: 'col.actions',
          width: 100,
          formatter: Portal.link('notice-rectify', 'btn.rectify'),
          events: { 'click .notice-rectify': rectify },
        },
      ],
    },
  }[kind];

  Portal.table('#notice_table', {
    url: 'notice/list',
    query: () => ({ kind }),
    fixed: 2,
    height: 300,
    columns: [
      { title: 'col.order', width: 60, formatter: Portal.order('#notice_table') },
      { field: 'serial', title: 'col.serial', width: 170 },
      { field: 'regNo', title: 'col.regNo', width: 180 },
      { field: 'category', title: 'col.category', width: 130 },
      { field: 'time', title: 'notice.time', width: 150 },
      ...facts,
      {
        title: 'notice.content',
        width: 80,
        formatter: Portal.link('notice-view', 'btn.view'),
        events: { 'click .notice-view': view },
      },
      ...actions,
    ],
  });
});
