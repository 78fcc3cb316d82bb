// What every page of the practice portal shares: texts, posts, tables, pickers, dialogs.
window.Portal = (() => {
  const $ = window.jQuery;
  const context = { texts: {} };

  const t = (key) => context.texts[key] ?? key;

  /** POST of form fields to an endpoint, as the sibling applications do. */
  const post = (path, data) =>
    $.ajax({ url: `/sw/cfppweb/${path}`, method: 'POST', data: data ?? {}, dataType: 'json' }).fail(lost);

  /**
   * The session has ended, and a log-in page came instead of an answer. What the portal's pages do then is not
   * known: go there, say so, or nothing at all.
   */
  function lost(answer) {
    const [, how] = /data-lost="(\w+)"/.exec(answer?.responseText ?? '') ?? [];
    if (how === 'login') window.location.href = '/login';
    if (how === 'message') alert(t('msg.lost'));
  }

  const fillTexts = (root) => {
    $(root)
      .find('[data-t]')
      .each((_, node) => {
        $(node).text(t(node.getAttribute('data-t')));
      });
  };

  /** Texts and settings of the edition that is on; the page is filled in and shown only then. */
  const start = (ready) =>
    post('common/init', { ...document.documentElement.dataset }).then((answer) => {
      Object.assign(context, answer);
      document.documentElement.lang = answer.edition === 'zh' ? 'zh-CN' : 'en';
      fillTexts(document);
      $('#page').prop('hidden', false);
      ready(context);
    });

  const escapeHtml = (text) =>
    $('<i>')
      .text(text ?? '')
      .html();

  /** A link in a cell, as text that stays text. */
  const link = (className, key) => () =>
    `<a href="javascript:;" class="${className}">${escapeHtml(t(key))}</a>`;

  const cell = (value) => escapeHtml(value === undefined || value === null ? '' : String(value));

  /**
   * A list with pages from the server. The older generation of tables has a height, and so a cloned header;
   * the newer one has fixed columns, and so cloned columns,
   * and with `newerHeight` the cloned header too.
   */
  const table = (
    selector,
    { url, columns, query, fixed = 0, height = 480, checkbox = false, newerHeight, more = {} },
  ) => {
    const params = new URLSearchParams(window.location.search);
    const newer = context.tables === '1.15';
    const card = params.get('card') === '1' || context.card;
    const shown = columns.map((column) => ({
      align: 'center',
      formatter: cell,
      ...column,
      title: t(column.title),
    }));
    // Fixed columns only where the columns do not fit: the clone of this generation misreads stretched ones.
    const width = shown.reduce((sum, column) => sum + (column.width ?? 200), checkbox ? 36 : 0);
    const sticky = newer && !card && fixed > 0 && width > $(selector).parent().width();
    if (newer && checkbox) shown.unshift({ checkbox: true, align: 'center', width: 36 });
    $(selector).bootstrapTable({
      classes: 'table table-hover',
      url: `/sw/cfppweb/${url}`,
      method: 'post',
      contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
      sidePagination: 'server',
      pagination: true,
      pageSize: Number(params.get('size')) || context.pageSize,
      pageList: context.pageSizes,
      onLoadError: (_status, answer) => lost(answer),
      queryParams: (page) => ({
        formCondition: JSON.stringify(query ? query() : {}),
        limit: page.limit,
        offset: page.offset,
        order: page.order ?? 'asc',
        queryArea: 'QUERY',
      }),
      columns: shown,
      cardView: card,
      showToggle: card,
      ...(newer
        ? {
            fixedColumns: sticky,
            fixedNumber: fixed + (checkbox ? 1 : 0),
            ...(newerHeight && !card ? { height: newerHeight } : {}),
          }
        : card
          ? {}
          : { height }),
      ...more,
    });
    return $(selector);
  };

  /** Number of a row in the whole list, over its pages. */
  const order = (selector) => (_value, _row, index) => {
    const options = $(selector).data('bootstrap.table')?.options;
    return (options ? (options.pageNumber - 1) * options.pageSize : 0) + index + 1;
  };

  /** Values of a form by name. */
  const values = (form) =>
    Object.fromEntries(
      $(form)
        .serializeArray()
        .map(({ name, value }) => [name, value]),
    );

  /** Query block above a list: Inquire asks again from the first page, Reset empties the block and asks. */
  const queryBlock = (form, list) => {
    // The older generation goes back to its first page only where the address is given too.
    const { url } = list.bootstrapTable('getOptions');
    const ask = () => list.bootstrapTable('refresh', { url, pageNumber: 1 });
    $(form).on('submit', (event) => {
      event.preventDefault();
      ask();
    });
    $(form).on('reset', () => setTimeout(ask, 0));
  };

  /**
   * A picker with the markup of jQuery Autocompleter: the list stands right after the input, opens on the
   * space bar or a click on its triangle, and narrows as one types.
   */
  const picker = (input, choices) => {
    const $input = $(input).addClass('autocompleter-node').attr('autocomplete', 'off');
    const $box = $(
      '<div class="autocompleter autocompleter-closed"><div class="autocompleter-hint"></div></div>',
    );
    const $list = $('<ul class="autocompleter-list"></ul>').appendTo($box);
    $input.after($box);
    const close = () => $box.addClass('autocompleter-closed').removeClass('autocompleter-show');
    const open = (filter) => {
      const found = choices.filter((one) => one.toLowerCase().includes(filter.trim().toLowerCase()));
      $list.empty();
      for (const one of found) {
        $('<li class="autocompleter-item"></li>')
          .attr({ 'data-value': one, 'data-label': one })
          .text(one)
          .appendTo($list);
      }
      $box
        .toggleClass('autocompleter-closed', found.length === 0)
        .toggleClass('autocompleter-show', found.length > 0);
    };
    $input.on('keydown', (event) => {
      if (event.key === ' ' && !$input.val() && !$input.prop('readonly')) {
        event.preventDefault();
        open('');
      } else if (event.key === 'Escape') close();
    });
    $input.on('input', () => open(String($input.val())));
    $input.on('blur', close);
    $input.on('click', (event) => {
      if (event.offsetX > $input.outerWidth() - 24 && !$input.prop('readonly')) open('');
    });
    $list.on('mousedown', 'li', (event) => {
      $input.val($(event.currentTarget).attr('data-value')).trigger('change');
      close();
    });
  };

  const rangePicker = () => {
    $('#rangeName').attr('placeholder', t('picker.hint'));
    picker('#rangeName', [t('category.aquatic')]);
  };

  const dates = () => {
    for (const input of document.querySelectorAll('.laydate')) {
      window.layui.laydate.render({ elem: input, lang: context.edition === 'zh' ? 'cn' : 'en' });
    }
  };

  /** A message in a layer dialog. */
  const alert = (text, done) =>
    window.layui.layer.alert(
      escapeHtml(text),
      { title: t('msg.title'), btn: [t('btn.ok')], closeBtn: 1 },
      (index) => {
        window.layui.layer.close(index);
        if (done) done();
      },
    );

  /** A question in a layer dialog. */
  const confirm = (text, done) =>
    window.layui.layer.confirm(
      escapeHtml(text),
      { title: t('msg.title'), btn: [t('btn.ok'), t('btn.cancel')] },
      (index) => {
        window.layui.layer.close(index);
        done();
      },
    );

  const inLines = (text) => escapeHtml(text).replaceAll('\n', '<br>');

  /** A text in a larger layer dialog. */
  const note = (title, text) =>
    window.layui.layer.open({
      type: 1,
      title: escapeHtml(title),
      area: ['520px', '220px'],
      btn: [t('btn.ok')],
      content: `<div class="layer-note">${inLines(text)}</div>`,
    });

  /** Opens a page as a tab of the shell, or in place where there is no shell. */
  const open = (tab) => {
    let desk;
    try {
      desk = window.parent !== window ? window.parent.Desk : undefined;
    } catch {
      desk = undefined;
    }
    if (desk) desk.open(tab);
    else window.location.href = tab.url;
  };

  return {
    start,
    post,
    t,
    table,
    order,
    escapeHtml,
    inLines,
    link,
    queryBlock,
    rangePicker,
    picker,
    dates,
    alert,
    confirm,
    note,
    open,
    values,
    context,
  };
})();
