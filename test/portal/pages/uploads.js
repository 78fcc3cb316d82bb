// Attachments of an application: the fields that upload them, and the list of them all on the last tab.
window.Uploads = (serial, changed) => {
  const $ = window.jQuery;
  const { Portal } = window;
  const MAX_BYTES = 4 * 1024 * 1024;
  const FILE_TYPE = /\.(jpe?g|gif|png|bmp|pdf)$/i;

  /** Field for one attachment: a label, a button that opens the file dialog, the file and its delete link. */
  function uploadField(box, attachment, editable) {
    const key = attachment.key;
    const label = $('<label class="cell-label"></label>').attr('for', `file-${key}`);
    if (attachment.star) label.append('<span class="star">*</span>');
    label.append($('<span></span>').text(attachment.type));
    const choose = $('<a href="javascript:;" class="btn btn-white btn-xs upload-choose"></a>').text(
      Portal.t('btn.upload'),
    );
    const input = $('<input type="file" class="upload-input" hidden>').attr({
      id: `file-${key}`,
      name: `file-${key}`,
    });
    const file = $('<span class="upload-file"></span>').text(attachment.file);
    const remove = $('<a href="javascript:;" class="upload-delete"></a>').text(Portal.t('btn.delete'));
    choose.on('click', () => input.trigger('click'));
    input.on('change', () => {
      const chosen = input[0].files[0];
      if (chosen) upload(key, chosen);
      input.val('');
    });
    remove.on('click', () => askDelete(key));
    const line = $('<div class="upload-line"></div>').append(choose, input);
    if (attachment.file) line.append(file, remove);
    choose.toggle(editable);
    remove.toggle(editable);
    $(box).empty().append(label, line);
  }

  function show(detail) {
    for (const attachment of detail.attachments) {
      const box = attachment.key ? $(`[data-upload="${attachment.key}"]`) : $();
      if (box.length > 0) uploadField(box, attachment, detail.editable);
    }
    const list = $('#attach_table');
    if (list.data('bootstrap.table')) list.bootstrapTable('load', detail.attachments);
    else attachmentList(list, detail);
  }

  const reload = () =>
    Portal.post('apply/detail', { serial }).then((answer) => {
      changed(answer);
      show(answer);
    });

  function upload(field, file) {
    if (!FILE_TYPE.test(file.name)) {
      Portal.alert(Portal.t('msg.fileType'));
      return;
    }
    if (file.size > MAX_BYTES) {
      Portal.alert(Portal.t('msg.fileSize'));
      return;
    }
    const query = new URLSearchParams({ serial, field, name: file.name });
    $.ajax({
      url: `/sw/cfppweb/apply/upload?${query}`,
      method: 'POST',
      data: file,
      contentType: 'application/octet-stream',
      processData: false,
      dataType: 'json',
    }).then((answer) => {
      if (answer.ok) reload();
      else Portal.alert(answer.message);
    });
  }

  function askDelete(field) {
    Portal.confirm(Portal.t('msg.confirmDelete'), () => {
      Portal.post('apply/deleteFile', { serial, field }).then((answer) => {
        if (!answer.ok) Portal.alert(answer.message);
        reload();
      });
    });
  }

  /** The list of attachments only shows and deletes: guide 000 p. 17. */
  function attachmentList(list, { attachments, editable }) {
    list.bootstrapTable({
      classes: 'table table-hover',
      data: attachments,
      columns: [
        { field: 'order', title: Portal.t('att.order'), align: 'center', width: 80 },
        { field: 'type', title: Portal.t('att.type'), formatter: Portal.escapeHtml },
        { field: 'required', title: Portal.t('att.required'), align: 'center', width: 90 },
        {
          field: 'file',
          title: '',
          width: 240,
          formatter: (value) => (value ? `<span class="attach-file">${Portal.escapeHtml(value)}</span>` : ''),
        },
        {
          title: '',
          align: 'center',
          width: 80,
          formatter: (_value, row) =>
            row.file && editable ? Portal.link('attach-delete', 'btn.delete')() : '',
          events: { 'click .attach-delete': (_event, _value, row) => askDelete(row.key) },
        },
      ],
    });
  }

  return { show };
};
