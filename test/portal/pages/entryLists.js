// Lists of the registration form that a dialog fills, one entry at a time: guide 003 §5.1.1.2. Each list is kept
// as a JSON text in a hidden field of its name.
window.EntryLists = (editable) => {
  const $ = window.jQuery;
  const { Portal } = window;
  /** Products of Product type enquiry: what the picker of HS codes offers. */
  let known = [];

  const goods = { name: 'goods', key: 'reg.goods', needed: true, from: 'products' };
  const LISTS = {
    products: {
      title: 'reg.products',
      columns: [
        { name: 'hs', key: 'product.hs', needed: true, codes: true },
        { name: 'name', key: 'product.name', readonly: true },
        { name: 'ciq', key: 'product.ciq', readonly: true },
        { name: 'specific', key: 'reg.specific', needed: true },
        { name: 'brand', key: 'reg.brand' },
      ],
    },
    trade: {
      title: 'reg.trade',
      columns: [
        goods,
        { name: 'year', key: 'reg.year', needed: true },
        { name: 'quantity', key: 'reg.quantity', needed: true },
      ],
    },
    exports: {
      title: 'reg.exports',
      columns: [
        { name: 'product', key: 'reg.exportGoods', needed: true, categories: true },
        goods,
        { name: 'to', key: 'reg.exportTo' },
        { name: 'quantity', key: 'reg.quantity' },
      ],
    },
    raw: {
      title: 'reg.raw',
      columns: [
        goods,
        { name: 'name', key: 'reg.rawName', needed: true },
        { name: 'origin', key: 'reg.rawOrigin' },
        { name: 'supplier', key: 'reg.rawSupplier' },
      ],
    },
    pesticides: {
      title: 'reg.pesticide',
      columns: [
        goods,
        { name: 'name', key: 'reg.pesticideName', needed: true },
        { name: 'amount', key: 'reg.pesticideAmount' },
      ],
    },
    relations: {
      title: 'reg.relation',
      columns: [
        goods,
        { name: 'workshop', key: 'reg.workshop', needed: true },
        { name: 'capacity', key: 'reg.lineCapacity' },
      ],
    },
  };

  const store = (name) => $(`input[name="${name}"]`);
  const entries = (name) => JSON.parse(store(name).val() || '[]');

  function draw(name) {
    const { columns } = LISTS[name];
    const list = entries(name);
    const keep = (next) => {
      store(name).val(JSON.stringify(next)).trigger('change');
      draw(name);
    };
    const rows = list.map((entry, index) => {
      const remove = $('<a href="javascript:;" class="entry-delete"></a>').text(Portal.t('btn.delete'));
      remove.on('click', () => keep(list.filter((_, other) => other !== index)));
      return $('<tr></tr>').append(
        columns.map((column) => $('<td></td>').text(entry[column.name] ?? '')),
        editable ? $('<td></td>').append(remove) : [],
      );
    });
    const none = $('<tr class="no-records-found"></tr>').append(
      $('<td></td>')
        .attr('colspan', columns.length + (editable ? 1 : 0))
        .text(Portal.t('reg.empty')),
    );
    const box = $(`[data-list="${name}"]`);
    box
      .find('tbody')
      .empty()
      .append(rows.length > 0 ? rows : none);
    box
      .find('.entry-add')
      .off('click')
      .on('click', () => add(name, (entry) => keep([...list, entry])));
  }

  /** One field of a dialog. */
  function field(column) {
    const id = `new-${column.name}`;
    const label = $('<label class="cell-label"></label>').attr('for', id);
    if (column.needed) label.append('<span class="star">*</span>');
    label.append($('<span></span>').text(Portal.t(column.key)));
    const input = column.from ? $('<select></select>') : $('<input>');
    input.attr('id', id).addClass('form-control input-sm').prop('readonly', Boolean(column.readonly));
    if (column.from) {
      input.append(
        $('<option value=""></option>').text(Portal.t('reg.choose')),
        entries(column.from).map((entry) => $('<option></option>').text(entry.specific)),
      );
    }
    if (column.codes || column.categories) input.addClass('picker');
    return $('<div class="cell"></div>').append(label, input);
  }

  /** Pickers work once the dialog stands in the page. */
  function pickers(columns) {
    for (const column of columns) {
      const input = $(`#new-${column.name}`);
      if (column.categories) Portal.picker(input, [...new Set(known.map((one) => one.category))]);
      if (!column.codes) continue;
      Portal.picker(
        input,
        known.map((one) => `${one.hs}-${one.ciq} ${one.name}`),
      );
      input.on('change', () => {
        const chosen = known.find((one) => input.val() === `${one.hs}-${one.ciq} ${one.name}`);
        if (!chosen) return;
        input.val(chosen.hs);
        $('#new-name').val(chosen.name);
        $('#new-ciq').val(chosen.ciq);
      });
    }
  }

  function add(name, done) {
    const { title, columns } = LISTS[name];
    if (columns.includes(goods) && entries('products').length === 0) {
      Portal.alert(Portal.t('reg.productsFirst'));
      return;
    }
    const fields = $('<div class="entry-fields"></div>').append(columns.map(field));
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(Portal.t(title)),
      area: ['640px', 'auto'],
      btn: [Portal.t('btn.ok'), Portal.t('btn.cancel')],
      content: fields[0].outerHTML,
      success: (layer) => {
        // The list of a picker may stand out of the dialog.
        layer.find('.layui-layer-content').css('overflow', 'visible');
        pickers(columns);
      },
      yes: (index) => {
        $('.entry-fields .field-error').remove();
        const entry = {};
        for (const column of columns) {
          const input = $(`#new-${column.name}`);
          entry[column.name] = String(input.val()).trim();
          if (column.needed && entry[column.name] === '')
            input.parent().append($('<span class="field-error"></span>').text(Portal.t('reg.required')));
        }
        if ($('.entry-fields .field-error').length > 0) return;
        window.layui.layer.close(index);
        done(entry);
      },
    });
  }

  for (const [name, { columns }] of Object.entries(LISTS)) {
    const button = $('<button type="button" class="btn btn-primary btn-xs entry-add"></button>').text(
      Portal.t('btn.add'),
    );
    const heads = columns.map((column) => $('<th></th>').text(Portal.t(column.key)));
    if (editable) heads.push($('<th></th>').text(Portal.t('col.actions')));
    $(`[data-list="${name}"]`)
      .addClass('entry-list')
      .append(
        $('<input type="hidden">').attr('name', name),
        editable ? button : [],
        $('<table class="table table-bordered"></table>').append(
          $('<thead></thead>').append($('<tr></tr>').append(heads)),
          '<tbody></tbody>',
        ),
      );
  }
  Portal.post('product/query', { limit: 100 }).then(({ rows }) => {
    known = rows.filter((one) => one.category !== '-');
  });

  /** Draws every list from what its field holds. */
  const drawAll = () => {
    for (const name of Object.keys(LISTS)) draw(name);
  };
  return { drawAll, isEmpty: (name) => entries(name).length === 0 };
};
