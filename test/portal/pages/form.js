// The form of an application: guide 000 p. 15 to 18; how it is saved, previewed and submitted: guide 003 §5.1.
(() => {
  const $ = window.jQuery;
  const { Portal } = window;
  const serial = new URLSearchParams(window.location.search).get('serial') ?? '';
  let detail;

  const form = () => $('#apply-form');

  const uploads = window.Uploads(serial, (answer) => {
    detail = answer;
  });

  function fill() {
    $('#form-title').text(Portal.t(detail.change ? 'form.title' : 'form.titleOther'));
    for (const [name, value] of Object.entries(detail.fields)) {
      const field = form().find(`[name="${name}"]`);
      if (field.is(':radio')) field.filter(`[value="${value}"]`).prop('checked', true);
      else field.val(value);
    }
    // The second paragraph of the note tells what was changed in the edition of 2026.
    const now = Portal.context.edition === 'en2026';
    $('[data-t="form.note2"], .only-2026').toggle(now);
    $('.not-2026').toggle(!now);
    productList();
    $('#category').val(Portal.t('category.aquatic'));
    const steps = detail.progress.map((step) =>
      $('<li></li>').append($('<b></b>').text(step.status), document.createTextNode(` ${step.time}`)),
    );
    $('#progress-list').empty().append(steps);
    if (!detail.editable) {
      form().find('input, select').prop('disabled', true);
      $('#btn-save, #btn-preview, #btn-download').hide();
    }
    $('#btn-delete').toggle(detail.deletable);
    submitText();
  }

  /** 提交 to the authority, 申报 to the customs: guide 003 §5.1.1.1 and §5.1.2.1. */
  function submitText() {
    const direct = form().find('[name="method"]:checked').val() === 'direct';
    $('#btn-submit').text(Portal.t(direct ? 'btn.submitDirect' : 'btn.submit'));
  }

  /** Products of the editions before 2026: guide 003 §5.1.1.2. */
  function productList() {
    const products = JSON.parse($('#products').val() || '[]');
    const keep = (list) => {
      $('#products').val(JSON.stringify(list));
      productList();
    };
    const rows = products.map((product, index) => {
      const remove = $('<a href="javascript:;" class="product-delete"></a>').text(Portal.t('btn.delete'));
      remove.on('click', () => keep(products.filter((_, other) => other !== index)));
      return $('<tr></tr>').append(
        $('<td></td>').text(product.hs),
        $('<td></td>').text(product.name),
        $('<td></td>').append(detail.editable ? remove : ''),
      );
    });
    $('#product_list tbody').empty().append(rows);
    $('#btn-add')
      .toggle(detail.editable)
      .off('click')
      .on('click', () => addProduct((product) => keep([...products, product])));
  }

  /** Guide 003 names the HS code and the name; whether the dialog asks for a CIQ code, and who fills it, no guide shows. */
  function addProduct(done) {
    const { productDialog } = Portal.context;
    const isPicked = productDialog === 'picker';
    const field = (name, key, picked = isPicked) =>
      `<div class="cell"><label class="cell-label" for="new-${name}"><span class="star">*</span><span>${Portal.escapeHtml(Portal.t(key))}</span></label><input id="new-${name}" class="form-control input-sm"${picked ? ' readonly' : ''}></div>`;
    const glass =
      '<button type="button" id="new-pick" class="btn btn-white btn-xs"><i class="glyphicon glyphicon-search"></i></button>';
    window.layui.layer.open({
      type: 1,
      title: Portal.escapeHtml(Portal.t('form.productsHeading')),
      area: ['460px', 'auto'],
      btn: [Portal.t('btn.ok'), Portal.t('btn.cancel')],
      content: `<div class="layer-note">${field('hs', 'product.hs')}${isPicked ? glass : ''}${productDialog === 'guide' ? '' : field('ciq', 'product.ciq')}${field('name', 'product.name')}</div>`,
      success: () => $('#new-pick').on('click', pickProduct),
      yes: (index) => {
        const entered = (name) => String($(`#new-${name}`).val() ?? '');
        const product = { hs: entered('hs'), ciq: entered('ciq'), name: entered('name') };
        window.layui.layer.close(index);
        if (product.hs || product.name) done(product);
      },
    });
  }

  /** The first rows of Product type enquiry in a dialog over the dialog. */
  function pickProduct() {
    Portal.post('product/query', { limit: 10 }).then(({ rows }) => {
      const lines = rows.map((row, at) => {
        const cells = [row.hs, row.ciq, row.ciqName].map((text) => `<td>${Portal.escapeHtml(text)}</td>`);
        return `<tr data-row="${at}">${cells.join('')}</tr>`;
      });
      window.layui.layer.open({
        type: 1,
        title: Portal.escapeHtml(Portal.t('menu.productType')),
        area: ['640px', '360px'],
        content: `<table class="table table-hover" id="pick-list"><tbody>${lines.join('')}</tbody></table>`,
        success: (layer, index) =>
          layer.on('click', 'tr', (event) => {
            const row = rows[Number(event.currentTarget.dataset.row)];
            for (const name of ['hs', 'ciq', 'name']) $(`#new-${name}`).val(row[name]).trigger('change');
            window.layui.layer.close(index);
          }),
      });
    });
  }

  const save = () => Portal.post('apply/save', { serial, formCondition: JSON.stringify(entered) });

  // What the user entered, kept while preview disables the inputs.
  let entered = {};

  function preview(on) {
    if (on) entered = Portal.values(form());
    form().toggleClass('preview', on);
    form().find('input:not([type=file]), select').prop('disabled', on);
    $('.form-buttons').toggle(!on);
    window.scrollTo(0, 0);
  }

  function listen() {
    form().on('submit', (event) => event.preventDefault());
    form().on('change', '[name="method"]', submitText);
    $('#btn-save').on('click', () => {
      entered = Portal.values(form());
      save().then((answer) => Portal.alert(answer.message));
    });
    $('#btn-delete').on('click', () =>
      Portal.confirm(Portal.t('msg.confirmDeleteForm'), () =>
        Portal.post('apply/delete', { serial }).then((answer) =>
          Portal.alert(answer.message, () => $('#page').prop('hidden', true)),
        ),
      ),
    );
    $('#btn-preview').on('click', () => preview(true));
    $('#btn-return').on('click', () => preview(false));
    $('#btn-submit').on('click', () => {
      // Fields first, so that the route of the form is the route of the application.
      save()
        .then(() => Portal.post('apply/submit', { serial }))
        .then((answer) => Portal.alert(answer.message, () => answer.ok && window.location.reload()));
    });
  }

  Portal.start(() => {
    Portal.post('apply/detail', { serial }).then((answer) => {
      if (!answer.ok) {
        $('#page').prop('hidden', true);
        Portal.alert(answer.message);
        return;
      }
      detail = answer;
      Portal.picker('#authority', ['挪威食品安全局']);
      fill();
      uploads.show(detail);
      if (detail.editable) Portal.dates();
      listen();
    });
  });
})();
